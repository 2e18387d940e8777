import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOrder, createOrderInput } from "@/features/orders";
import { createTestReseller } from "@/testing/actors";
import { BREAKS, OPEN_UP } from "@/testing/breaks";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { testDatabase } from "@/testing/database";
import { topUp } from "@/testing/services";
import { type Invariant, lookAtDatabase, lookWithin, readInvariants } from "./invariants";

const invariants = await readInvariants();
let owner: pg.Client;

beforeAll(async () => {
  const [reseller, product] = [await createTestReseller(), await createTestProduct()];
  await topUp(jobContext(), reseller.clientId, 1_000_000);
  for (const payWith of ["balance", "balance", undefined])
    await createOrder(reseller.ctx, createOrderInput.parse({ items: [serverItem(product)], payWith }));
  owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
});

afterAll(() => owner.end());

describe("the file", () => {
  it("names each invariant once, and each has a break", () => {
    const names = invariants.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(BREAKS).sort()).toEqual([...names].sort());
  });

  it("holds in a database in which something has happened, for the owner and for the server's role", async () => {
    for (const url of [testDatabase().ownerUrl, testDatabase().appUrl]) {
      const look = await lookAtDatabase(url);
      expect(look).toMatchObject({ checked: invariants.length, broken: [], unread: [] });
      expect(look.times).toHaveLength(invariants.length);
    }
  });
});

/** What is named once the database is broken so: all names, and the rows of the one that is meant. */
async function namedAfter(name: string, sql: string) {
  await owner.query("SAVEPOINT sound");
  const results: pg.QueryResult | pg.QueryResult[] = await owner.query(sql);
  const last = Array.isArray(results) ? results.findLast(({ rows }) => rows.length > 0) : results;
  const { broken, unread } = await lookWithin(owner, { invariants });
  await owner.query("ROLLBACK TO SAVEPOINT sound");
  const rows = broken.find((one) => one.name === name)?.rows ?? [];
  return {
    names: broken.map((one) => one.name).sort(),
    unread,
    namesTheRow: rows.some(({ id }) => id === last?.rows[0]?.id),
    says: rows.every(({ table, should }) => table && should),
  };
}

// In one test: what is out of the way until ROLLBACK is locked, also for the look after each test.
it("each that is broken on purpose is named with its row, and nothing else is", async () => {
  await owner.query("BEGIN");
  try {
    await owner.query(OPEN_UP);
    expect((await lookWithin(owner, { invariants })).broken).toEqual([]);
    for (const [name, { sql, also = [] }] of Object.entries(BREAKS))
      expect(await namedAfter(name, sql), name).toEqual({
        names: [name, ...also].sort(),
        unread: [],
        namesTheRow: true,
        says: true,
      });
  } finally {
    await owner.query("ROLLBACK");
  }
}, 180_000);

describe("a look", () => {
  const slow: Invariant = {
    name: "slow",
    of: "1",
    says: "It is slow.",
    query: "SELECT 'x', pg_sleep(9)::text, ''",
  };
  const lost: Invariant = {
    name: "lost",
    of: "1",
    says: "It is lost.",
    query: "SELECT 'x', id, '' FROM nowhere",
  };
  const many: Invariant = {
    ...{ name: "many", of: "1", says: "There are many." },
    query: "SELECT 'things', n, 'none' FROM generate_series(1, 1234) AS n",
  };

  it("goes on after one that takes too long or cannot be read, and tells of both", async () => {
    const look = await lookAtDatabase(testDatabase().appUrl, {
      timeoutMs: 50,
      invariants: [slow, lost, many],
    });
    expect(look.unread).toEqual([
      { name: "slow", reason: "took too long" },
      { name: "lost", reason: 'relation "nowhere" does not exist' },
    ]);
    expect(look).toMatchObject({ checked: 1, broken: [{ name: "many", total: 1234 }] });
    expect(look.broken[0]?.rows).toHaveLength(20);
    expect(look.broken[0]?.rows[0]).toEqual({ table: "things", id: "1", should: "none" });
  });

  it("ends when its time is over", async () => {
    const look = await lookAtDatabase(testDatabase().appUrl, { totalMs: 0, invariants: [many] });
    expect(look).toMatchObject({
      checked: 0,
      broken: [],
      unread: [{ name: "many", reason: "took too long" }],
    });
  });

  it("sees one moment of the database, whatever happens meanwhile", async () => {
    const other = new pg.Client({ connectionString: testDatabase().ownerUrl });
    await other.connect();
    const count = "SELECT 'clients', count(*), count(*) FROM clients";
    const pause = "SELECT 'x', '', '' FROM pg_sleep(0.3) WHERE false";
    const looking = lookAtDatabase(testDatabase().ownerUrl, {
      invariants: [count, pause, count].map((query, at) => ({
        name: `n${at}`,
        of: "1",
        says: "It counts.",
        query,
      })),
    });
    await new Promise((done) => setTimeout(done, 100));
    await createTestReseller();
    const { broken } = await looking;
    await other.end();
    expect(broken[0]?.rows).toEqual(broken[1]?.rows);
  });
});
