import { beforeAll, describe, expect, it } from "vitest";
import { getDatabase } from "@/db";
import { behind, type Fences } from "@/testing/tenants/fences";
import { nobodysIds } from "@/testing/tenants/ids";
import { leaksIn, withoutNames } from "@/testing/tenants/leaks";
import { rowsOf } from "@/testing/tenants/rows-of";
import { type Asker, plantedWorld } from "@/testing/tenants/sides";
import { withValue } from "@/testing/tenants/zod-input";
import { callApi } from "./rest/testing/call-api";
import { inputOf, tenantSlots } from "./trpc/testing/inputs";
import { callProcedure, procedures } from "./trpc/testing/procedures";

// Design rule 4: each of the two fences alone keeps tenants apart. The tenant's condition is taken out of every
// statement and function, then row-level security off; with both gone the same questions have to leak.

const LONG_MS = 180_000;

let world: Awaited<ReturnType<typeof plantedWorld>>;
let owner: Asker;

beforeAll(async () => {
  world = await plantedWorld();
  owner = world.asker("the owner");
}, 120_000);

/** Which queries of the portal tell their asker of another tenant: by what they list, or by an id of the other's. */
async function leakyProcedures(): Promise<Set<string>> {
  const ctx = { ...owner.ctx, db: getDatabase() };
  const leaky = new Set<string>();
  for (const procedure of procedures.filter(({ name }) => name.startsWith("portal."))) {
    const own = inputOf(procedure, owner.own.ids, world.product);
    const plain = await callProcedure(ctx, procedure, own);
    if (leaksIn(plain.text, owner.foreign.canaries).length > 0) leaky.add(procedure.name);
    for (const { path, kind } of tenantSlots(procedure)) {
      const [foreignId, nobodys] = [owner.foreign.ids(kind), nobodysIds(kind)];
      const foreign = await callProcedure(ctx, procedure, withValue(own, path, foreignId));
      const none = await callProcedure(ctx, procedure, withValue(own, path, nobodys));
      const isSame = withoutNames(foreign.text, [foreignId]) === withoutNames(none.text, [nobodys]);
      if (!isSame || leaksIn(foreign.text, owner.foreign.canaries, foreignId).length > 0)
        leaky.add(procedure.name);
    }
  }
  return leaky;
}

/** Which routes tell a key of another reseller's things, or change them. */
async function leakyRoutes(ownerUrl: string): Promise<Set<string>> {
  const { mine, theirs } = world;
  const leaky = new Set<string>();
  let before = await rowsOf(ownerUrl, theirs.clientId);
  for (const [route, { path, body, missing }] of theirs.samples) {
    const [method = ""] = route.split(" ");
    const answer = await callApi(method, path, { key: mine.key, body });
    const isRead = method === "GET";
    const hasFound = missing !== undefined && answer.status < 400 && !/^.products/.test(path);
    // The log of requests names what this key has asked for just now.
    const isTold =
      route !== "GET /request-logs" && leaksIn(answer.text, owner.foreign.canaries, path).length > 0;
    if (hasFound || isTold) leaky.add(route);
    if (isRead) continue;
    const after = await rowsOf(ownerUrl, theirs.clientId);
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    if (changed.length > 0) leaky.add(`${route} writes ${changed}`);
    before = after;
  }
  return leaky;
}

const leaks = async ({ ownerUrl }: { ownerUrl: string }) => ({
  procedures: await leakyProcedures(),
  routes: await leakyRoutes(ownerUrl),
});

describe("another tenant's rows stay its own", { timeout: LONG_MS }, () => {
  it.each<[string, Fences]>([
    ["behind both fences", { statements: true, rows: true }],
    ["behind the tenant in each statement alone", { statements: true, rows: false }],
    ["behind row-level security alone", { statements: false, rows: true }],
  ])("%s", async (_, fences) => {
    const { result, stripped } = await behind(fences, leaks);
    expect([...result.procedures, ...result.routes]).toEqual([]);
    if (!fences.statements) expect(stripped).toBeGreaterThan(200);
  });

  it("and are found and changed behind none: what looks for leaks sees them", async () => {
    const { result } = await behind({ statements: false, rows: false }, leaks);
    expect(result.procedures.size).toBeGreaterThan(25);
    expect([...result.routes].filter((route) => !/ writes /.test(route)).length).toBeGreaterThan(25);
    expect([...result.routes].filter((route) => / writes /.test(route)).length).toBeGreaterThan(8);
  });
});
