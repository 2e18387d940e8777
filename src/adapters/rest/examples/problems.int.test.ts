import { beforeAll, expect, it } from "vitest";
import type { ErrorCode } from "@/core/errors";
import { createApiKey } from "@/features/api-keys";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { serverItem, type TestProduct } from "@/testing/catalog";
import { callApi } from "../testing/call-api";
import { exampleProblem } from "./problems";

let one: ApiReseller;
let product: TestProduct;
let readOnly: string;

beforeAll(async () => {
  ({ one, product } = await apiFixture());
  readOnly = (await createApiKey(one.ctx, { name: "Reads", scopes: ["orders:read"], rateLimit: 2 })).secret;
});

type Sent = Parameters<typeof callApi>;
const customer = { name: "Ada", email: "ada@example.org" };
const post = (body: unknown): Sent => ["POST", "/customers", { key: one.key, body }];

/** Requests that the API refuses with the code; the last one's answer is what the code's page shows. */
const REFUSED: Partial<Record<ErrorCode, () => Sent[]>> = {
  invalid_parameter: () => [["GET", "/customers?limit=0", { key: one.key }]],
  missing_api_key: () => [["GET", "/me"]],
  invalid_api_key: () => [["GET", "/orders", { key: `${one.key}x` }]],
  insufficient_scope: () => [["POST", "/orders", { key: readOnly, body: { items: [] } }]],
  not_found: () => [["GET", exampleProblem("not_found").instance.slice("/api/v1".length), { key: one.key }]],
  duplicate_external_id: () => [
    post({ ...customer, external_id: "shop-1" }),
    post({ ...customer, external_id: "shop-1" }),
  ],
  validation_failed: () => [post({ ...customer, email: "ada" })],
  idempotency_key_reused: () => {
    const order = (quantity: number): Sent => [
      "POST",
      "/orders",
      {
        key: one.key,
        body: { items: [serverItem(product, quantity)] },
        headers: { "idempotency-key": "one" },
      },
    ];
    return [order(1), order(2)];
  },
  rate_limited: () => Array<Sent>(4).fill(["GET", "/orders", { key: readOnly }]),
};

it.each(Object.keys(REFUSED) as ErrorCode[])("%s: the page shows what the API answers", async (code) => {
  let answer: Awaited<ReturnType<typeof callApi>> | undefined;
  for (const sent of REFUSED[code]?.() ?? []) answer = await callApi(...sent);
  const example = exampleProblem(code);
  expect(answer?.json).toEqual({ ...example, request_id: expect.any(String) });
  expect(Object.keys(answer?.json ?? {})).toEqual(Object.keys(example));
});
