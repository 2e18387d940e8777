import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestProduct, type TestProduct } from "@/testing/catalog";
import { EXAMPLE_IDS } from "../examples/ids";
import { type ExampleServer, startExampleServer } from "../testing/example-server";
import { type ExampleWorld, exampleWorld, madeReal, prepareFor } from "../testing/example-world";
import { runCode } from "../testing/run-code";
import { GUIDES, readGuide } from "./guides";
import type { Fence } from "./markdown";
import { apiReference } from "./reference";

let server: ExampleServer;
let product: TestProduct;

beforeAll(async () => {
  product = await createTestProduct();
  server = await startExampleServer();
});

afterAll(() => server.close());

/** Objects under every id that guides name. */
async function guideWorld(): Promise<ExampleWorld> {
  const world = await exampleWorld(product);
  const route = (path: string) => ({ method: "GET", path, name: "" });
  await prepareFor(world, product, route("/orders/{id}"), EXAMPLE_IDS.order);
  await prepareFor(world, product, route("/services/{id}"), EXAMPLE_IDS.service);
  await prepareFor(world, product, route("/api-keys/{id}"), EXAMPLE_IDS.apiKey);
  await prepareFor(world, product, route("/webhook-endpoints/{id}"), EXAMPLE_IDS.endpoint);
  return world;
}

const RUN = ["sh", "ts"] as const;

async function fencesOf(slug: (typeof GUIDES)[number] | "overview"): Promise<Fence[]> {
  return (await readGuide(slug)).flatMap((block) => (block.kind === "code" ? block.fences : []));
}

/** The status that a fence's info names; any good one otherwise. */
function expectStatuses(fence: Fence): void {
  const [, wanted] = /^(\d{3})/.exec(fence.info) ?? [];
  const statuses = server.taken().map(({ status }) => status);
  expect(statuses.length, fence.source).toBeGreaterThan(0);
  for (const status of statuses) {
    if (wanted) expect(status, fence.source).toBe(Number(wanted));
    else expect([200, 201, 304], fence.source).toContain(status);
  }
}

it.each(["overview", ...GUIDES] as const)(
  "%s: its code does what it says",
  async (slug) => {
    for (const lang of RUN) {
      // A reseller for each language, since both create the same.
      const world = await guideWorld();
      const fences = (await fencesOf(slug)).filter(
        (fence) => fence.lang === lang && !fence.info.startsWith("receiver"),
      );
      server.taken();
      for (const fence of fences) {
        const source = madeReal(fence.source, world).replaceAll(apiReference().base, server.base);
        await runCode({ lang, source }, world.owner.key, process.cwd());
        expectStatuses(fence);
      }
    }
  },
  60_000,
);

it("names no other language in a guide than those that are run or shown", async () => {
  for (const slug of ["overview", ...GUIDES] as const) {
    for (const { lang } of await fencesOf(slug)) expect(["sh", "ts", "text", "json"]).toContain(lang);
  }
});

it("answers the first order again for the same Idempotency-Key", async () => {
  const world = await guideWorld();
  const order = (await fencesOf("first-order")).find(
    ({ lang, source }) => lang === "sh" && source.includes("Idempotency-Key"),
  );
  const source = madeReal(order?.source ?? "", world).replaceAll(apiReference().base, server.base);
  server.taken();
  await runCode({ lang: "sh", source }, world.owner.key, process.cwd());
  await runCode({ lang: "sh", source }, world.owner.key, process.cwd());
  const [first, second] = server.taken();
  expect(first?.status).toBe(201);
  expect(second).toMatchObject({ status: 201, text: first?.text });
});
