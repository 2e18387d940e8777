import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { asProvider } from "@/testing/actors";
import { testDatabase } from "@/testing/database";
import { databaseFingerprint } from "@/testing/fingerprint";
import { isTenants, nobodysIds } from "@/testing/tenants/ids";
import { leaksIn, withoutNames } from "@/testing/tenants/leaks";
import { type Asker, plantedWorld } from "@/testing/tenants/sides";
import { scalarsOf, slotsOf, takes, withValue } from "@/testing/tenants/zod-input";
import type { Route } from "./route";
import { routes } from "./routes";
import { callApi } from "./testing/call-api";
import type { Sample } from "./testing/samples";

// Invariant 16, T2 and T3 for the API, beside tenant-matrix.int.test: no byte of another tenant in whatever is asked,
// no column taken that no schema names, no operator in the place of a scalar.

const keyed = routes.filter((route): route is Route => !route.isPublic);
const nameOf = (route: Route) => `${route.method} ${route.path}`;
const LONG_MS = 120_000;

let world: Awaited<ReturnType<typeof plantedWorld>>;
let owner: Asker;

beforeAll(async () => {
  world = await plantedWorld();
  owner = world.asker("the owner");
  const limit = { apiRateLimit: 100_000 };
  await asProvider((tx) => tx.reseller.updateMany({ data: limit }));
}, 120_000);

const sampleOf = (route: Route) => world.mine.samples.get(nameOf(route)) as Sample;
const ask = (path: string) => callApi("GET", path, { key: world.mine.key });
const withQuery = (path: string, query: string) => `${path}${path.includes("?") ? "&" : "?"}${query}`;
const leaks = (text: string, asked = "") => leaksIn(text, owner.foreign.canaries, asked);

describe("no byte of another reseller's", { timeout: LONG_MS }, () => {
  it("is in what a key reads of its own, as many at once and as much of each as there can be", async () => {
    let seen = 0;
    for (const route of keyed.filter(({ method }) => method === "GET")) {
      const full = [
        ...(route.query && takes(route.query, "limit") ? ["limit=100"] : []),
        ...route.expand.map((name) => `expand[]=${name}`),
      ];
      const path = sampleOf(route).path.replace(/\?.*/, "");
      const { status, text } = await ask(full.reduce(withQuery, path));
      expect(status, `${nameOf(route)}: ${text.slice(0, 300)}`).toBe(200);
      expect(leaks(text), nameOf(route)).toEqual([]);
      if (leaksIn(text, owner.own.canaries).length > 0) seen++;
    }
    expect(seen).toBeGreaterThan(15);
  });

  it("comes of a filter by its ids or its words, which finds what nobody's finds", async () => {
    let filters = 0;
    for (const route of keyed.filter(({ isList, query }) => isList && query)) {
      const path = sampleOf(route).path.replace(/\?.*/, "");
      for (const { path: place, kind } of slotsOf(route.query as never).filter((slot) =>
        isTenants(slot.kind),
      )) {
        filters++;
        const name = String(place[0]);
        const [foreignId, nobodys] = [owner.foreign.ids(kind), nobodysIds(kind)];
        const [foreign, none] = [
          await ask(withQuery(path, `${name}=${foreignId}`)),
          await ask(withQuery(path, `${name}=${nobodys}`)),
        ];
        expect(withoutNames(foreign.text, [foreignId]), `${path} ${name}`).toBe(
          withoutNames(none.text, [nobodys]),
        );
      }
    }
    expect(filters).toBeGreaterThan(3);
  });

  it("comes after a place in its lists", async () => {
    let cursors = 0;
    for (const route of keyed.filter(({ isList }) => isList)) {
      const path = sampleOf(route).path.replace(/\?.*/, "");
      const { json } = await callApi("GET", withQuery(path, "limit=1"), { key: world.theirs.key });
      if (typeof json.next_cursor !== "string") continue;
      cursors++;
      const { status, text } = await ask(withQuery(path, `cursor=${json.next_cursor}`));
      expect(status, text).toBeLessThan(500);
      expect(leaks(text), nameOf(route)).toEqual([]);
    }
    expect(cursors).toBeGreaterThan(5);
  });
});

it("takes another reseller's id in a body for nobody's, wherever one goes", {
  timeout: LONG_MS,
}, async () => {
  let slots = 0;
  for (const route of keyed.filter(({ body }) => body)) {
    const { path, body = {} } = sampleOf(route);
    for (const slot of slotsOf(route.body as never).filter(({ kind }) => isTenants(kind))) {
      slots++;
      const send = (id: string) =>
        callApi(route.method, path, { key: world.mine.key, body: withValue(body, slot.path, id) });
      const [foreignId, nobodys] = [owner.foreign.ids(slot.kind), nobodysIds(slot.kind)];
      const [foreign, none] = [await send(foreignId), await send(nobodys)];
      const name = `${nameOf(route)} ${slot.path.join(".")}`;
      expect(foreign.status, name).toBeGreaterThanOrEqual(400);
      expect(withoutNames(foreign.text, [foreignId]), name).toBe(withoutNames(none.text, [nobodys]));
    }
  }
  expect(slots).toBeGreaterThan(1);
});

/** The names of all columns that there are, as programs would spell them. */
async function columnNames(): Promise<string[]> {
  const client = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      "SELECT DISTINCT column_name AS name FROM information_schema.columns WHERE table_schema = 'public'",
    );
    return rows.flatMap(({ name }) => [
      name,
      name.replaceAll(/_(\w)/g, (_: string, letter: string) => letter.toUpperCase()),
    ]);
  } finally {
    await client.end();
  }
}

it("refuses every column that a write does not name, each by its name", { timeout: LONG_MS }, async () => {
  const columns = [...new Set(await columnNames())];
  expect(columns.length).toBeGreaterThan(300);
  const before = await databaseFingerprint();
  for (const route of keyed.filter(({ method }) => method !== "GET" && method !== "DELETE")) {
    const { path, body = {} } = sampleOf(route);
    const own = new Set(slotNames(route));
    const extra = columns.filter((name) => !own.has(name));
    const sent = { ...Object.fromEntries(extra.map((name) => [name, "1"])), ...(body as object) };
    const { status, json } = await callApi(route.method, path, { key: world.mine.key, body: sent });
    expect(status, `${nameOf(route)} ${JSON.stringify(json).slice(0, 200)}`).toBeGreaterThanOrEqual(400);
    if (!route.body) continue;
    const refused = JSON.stringify(json);
    expect(
      extra.filter((name) => !refused.includes(`"${name}"`) && !refused.includes(`/${name}"`)),
      nameOf(route),
    ).toEqual([]);
  }
  expect(await databaseFingerprint()).toEqual(before);
});

/** What the top of a body has by its own schema. */
function slotNames({ body }: Route): string[] {
  return body ? scalarsAndMore(body as never) : [];
}

const scalarsAndMore = (schema: { shape?: object; _zod: { def: { in?: never } } }): string[] =>
  schema.shape ? Object.keys(schema.shape) : schema._zod.def.in ? scalarsAndMore(schema._zod.def.in) : [];

const OPERATORS = [{ not: "" }, { contains: "" }, { gte: 0 }, ["a", "b"], { $ne: null }];

it("refuses an operator in the place of any scalar", { timeout: LONG_MS }, async () => {
  const before = await databaseFingerprint();
  let sent = 0;
  for (const route of keyed.filter(({ body }) => body)) {
    const { path, body = {} } = sampleOf(route);
    for (const place of scalarsOf(route.body as never).filter(({ length }) => length > 0))
      for (const operator of OPERATORS) {
        sent++;
        const answer = await callApi(route.method, path, {
          key: world.mine.key,
          body: withValue(body, place, operator),
        });
        expect(answer.status, `${nameOf(route)} ${place.join(".")} ${JSON.stringify(operator)}`).toBe(422);
      }
  }
  for (const route of keyed.filter(({ query, method }) => query && method === "GET"))
    for (const [name] of scalarsOf(route.query as never)) {
      sent++;
      const path = withQuery(sampleOf(route).path.replace(/\?.*/, ""), `${name}[not]=x`);
      expect((await ask(path)).status, path).toBeGreaterThanOrEqual(400);
    }
  expect(sent).toBeGreaterThan(150);
  expect(await databaseFingerprint()).toEqual(before);
});
