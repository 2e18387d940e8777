import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forgetDatabase, getDatabase, PageReads } from "@/db";
import { createOrder, createOrderInput } from "@/features/orders";
import { createApiReseller } from "@/testing/api-fixture";
import { serverItem } from "@/testing/catalog";
import { readThroughBy, turnScansOff } from "@/testing/rows-read";
import { type Asker, plantedWorld } from "@/testing/tenants/sides";
import { inputOf } from "./testing/inputs";
import { callProcedure, type Procedure, procedures } from "./testing/procedures";

/** Others, each with all that comes of two orders, one of them paid: more than the asker has of anything. */
const OTHERS = 200;

const LONG_MS = 180_000;
const LIST = /\.(list|count\w*)$/;
/** Lists of what a provider has hundreds of, by figures that are worked out for all of them. */
const FEW = ["admin.resellers.list", "admin.resellers.count"];

const queries = procedures.filter(({ type }) => type === "query");
const ofPortal = queries.filter(({ name }) => name.startsWith("portal."));
const ofAdmin = queries.filter(({ name }) => name.startsWith("admin."));
let world: Awaited<ReturnType<typeof plantedWorld>>;

beforeAll(async () => {
  world = await plantedWorld();
  for (let index = 0; index < OTHERS; index++) {
    const { ctx, customer } = await createApiReseller(`Other ${index}`);
    for (const payWith of ["balance", undefined] as const)
      await createOrder(
        ctx,
        createOrderInput.parse({ customer, items: [serverItem(world.product)], payWith }),
      );
  }
}, LONG_MS);
afterAll(forgetDatabase);

/** Asks as a page does: what writes anything is refused. */
async function ask(asker: Asker, procedure: Procedure) {
  const ctx = { ...asker.ctx, db: getDatabase(), reads: new PageReads() };
  const answer = await callProcedure(ctx, procedure, inputOf(procedure, asker.own.ids, world.product));
  expect([200, 404], `${procedure.name}: ${answer.text}`).toContain(answer.status);
  return answer;
}

/** What each procedure looks through to answer one asker, by its name. */
async function lookedThrough(asker: Asker, asked: readonly Procedure[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const procedure of asked) {
    // Catalogue, rules and settings are in memory from the first time on.
    await ask(asker, procedure);
    const tables = await readThroughBy(() => ask(asker, procedure), OTHERS);
    if (tables.length > 0) found[procedure.name] = tables;
  }
  return found;
}

it.each([
  ["portal", "the owner", ofPortal],
  ["admin panel", "an admin", ofAdmin],
])(
  "a page of the %s is answered by reads alone, and as it is without",
  async (_, name, asked) => {
    const asker = world.asker(name);
    for (const procedure of asked) {
      const input = inputOf(procedure, asker.own.ids, world.product);
      const { status } = await callProcedure(asker.ctx, procedure, input);
      expect((await ask(asker, procedure)).status, procedure.name).toBe(status);
    }
  },
  LONG_MS,
);

describe("of what others have", () => {
  beforeAll(turnScansOff);

  it(
    "nothing is looked through for a page of the portal",
    async () => {
      expect(await lookedThrough(world.asker("the owner"), ofPortal)).toEqual({});
    },
    LONG_MS,
  );

  it(
    "no list of the admin's looks through more than it shows, nor does what is counted for each page",
    async () => {
      const lists = ofAdmin.filter(({ name }) => LIST.test(name) && !FEW.includes(name));
      expect(lists.length).toBeGreaterThan(15);
      expect(await lookedThrough(world.asker("an admin"), lists)).toEqual({});
    },
    LONG_MS,
  );
});
