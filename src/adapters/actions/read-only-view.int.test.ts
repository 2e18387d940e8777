import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Context } from "@/db";
import { createApiKey } from "@/features/api-keys";
import { createCustomer, createCustomerInput } from "@/features/customers";
import {
  chooseLocale,
  chooseLocaleInput,
  renameSelf,
  renameSelfInput,
  startView,
  switchClient,
  switchClientInput,
} from "@/features/identity";
import { createOrder, createOrderInput } from "@/features/orders";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { testContext } from "@/testing/context";
import type { Texts } from "./issue-text";
import { runAction } from "./run-action";

// The door of the pages' forms, with an admin behind it who sees the portal as a reseller and only looks.

const texts: Texts = Object.assign((key: string) => key, { has: () => true });

let mine: TestReseller;
let seen: Context;
let item: ReturnType<typeof serverItem>;

beforeAll(async () => {
  mine = await createTestReseller();
  item = serverItem(await createTestProduct());
  const { actor } = await createTestAdmin();
  const seenBy = { viewId: "00000000-0000-7000-8000-000000000001", mayChange: false };
  seen = testContext({ ...mine.actor, userId: actor.userId, label: actor.label, seenBy });
});

function send<S extends z.ZodType>(
  input: S,
  run: (ctx: Context, input: z.output<S>) => Promise<unknown>,
  fields: Record<string, string>,
) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return runAction({ input, run }, data, {
    headers: new Headers({ origin: "http://localhost:3000" }),
    appUrl: "http://localhost:3000",
    requestId: "req_1",
    texts,
    locale: "en",
    context: async () => seen,
    rethrow: () => {},
  });
}

const empty = createCustomerInput.pick({ name: true });

describe("a form of the portal, sent by an admin who only looks", () => {
  it.each<[string, () => Promise<unknown>]>([
    [
      "a new customer",
      () => send(createCustomerInput, createCustomer, { name: "A", email: "a@example.org" }),
    ],
    [
      "an order",
      () =>
        send(empty, (ctx) => createOrder(ctx, createOrderInput.parse({ items: [item] })), {
          name: "An order",
        }),
    ],
    [
      "a new key",
      () =>
        send(empty, (ctx) => createApiKey(ctx, { name: "Key", scopes: ["orders:read"] } as never), {
          name: "K",
        }),
    ],
    ["one's own name", () => send(renameSelfInput, renameSelf, { name: "Somebody" })],
    ["one's own language", () => send(chooseLocaleInput, chooseLocale, { locale: "de" })],
    [
      "another company",
      () =>
        send(switchClientInput, (ctx, input) => switchClient(ctx, { ...input, current: "" }), {
          client: mine.id,
        }),
    ],
    [
      "another view",
      () =>
        send(
          empty,
          (ctx) =>
            startView(ctx, {
              client: mine.clientId,
              reason: "x",
              minutes: 15,
              mayChange: true,
              current: "x",
            }),
          { name: "V" },
        ),
    ],
  ])("%s is refused, and nothing is written", async (_name, act) => {
    const before = await rows();
    expect(await act()).toMatchObject({
      ok: false,
      message: expect.stringMatching(/read_only_view|forbidden|own people/),
    });
    expect(await rows()).toEqual(before);
  });
});

const rows = () =>
  asProvider(async (tx) => [
    await tx.activity.count(),
    await tx.customer.count(),
    await tx.order.count(),
    await tx.apiKey.count(),
    await tx.seeAsView.count(),
  ]);
