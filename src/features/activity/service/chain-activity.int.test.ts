import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "@/db";
import { createTestAdmin, createTestClient } from "@/testing/actors";
import { anonymousContext, jobContext } from "@/testing/context";
import { testDatabase } from "@/testing/database";
import { codeOf } from "@/testing/error-code";
import { chainActivity, recordActivity, verifyActivity } from "..";

let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
});

afterAll(() => owner.end());

/** What only somebody who owns the database can do: write with the triggers off. */
async function tamper(text: string, values: unknown[] = []) {
  await owner.query("BEGIN");
  await owner.query("SET LOCAL session_replication_role = replica");
  await owner.query(text, values);
  await owner.query("COMMIT");
}

const write = (name: string) =>
  inTransaction(jobContext(), { kind: "provider" }, (tx) =>
    recordActivity(tx, jobContext(), {
      action: "settings.updated",
      clientId: null,
      object: { kind: "settings", id: name, name },
      after: { name, amount: 1.5, nested: { b: [1, null], a: "Łódź" } },
    }),
  );

const link = async (seq: number) =>
  (await owner.query("SELECT activity_id AS id FROM activity_chain WHERE seq = $1", [seq])).rows[0]?.id;

async function empty() {
  for (const table of ["activity", "activity_chain", "activity_to_chain"])
    await tamper(`DELETE FROM ${table}`);
}

// What was tampered with breaks the invariants, as it should.
afterEach(empty);

// Each test begins with a log of ten rows, chained.
beforeEach(async () => {
  await empty();
  for (let count = 0; count < 10; count += 1) await write(`row ${count}`);
  await chainActivity(jobContext());
});

describe("a sound log", () => {
  it("is chained in order, once, whoever calls", async () => {
    const first = await verifyActivity(jobContext());
    expect(first).toMatchObject({ head: { seq: 10 }, waiting: 0, broken: null });
    await write("later");
    expect(await verifyActivity(jobContext())).toMatchObject({ head: first.head, waiting: 1, broken: null });
    await Promise.all([1, 2, 3].map(() => chainActivity(jobContext())));
    expect(await verifyActivity(jobContext(), first.head)).toMatchObject({ head: { seq: 11 }, broken: null });
  });

  it("notes rows of tenants, of money functions and of many writers at once", async () => {
    await Promise.all([createTestClient(), createTestClient(), createTestAdmin(), write("a"), write("b")]);
    await chainActivity(jobContext());
    const { rows } = await owner.query("SELECT count(*)::int AS count FROM activity");
    expect(await verifyActivity(jobContext())).toMatchObject({ head: { seq: rows[0].count }, broken: null });
  });

  it("is not rewritten by the server's own role", async () => {
    const app = new pg.Client({ connectionString: testDatabase().appUrl });
    await app.connect();
    try {
      await app.query("SET app.scope = 'provider'");
      for (const text of [
        "UPDATE activity_chain SET hash = row_hash",
        "DELETE FROM activity_chain",
        "TRUNCATE activity_chain",
        "DELETE FROM activity",
      ]) {
        await expect(app.query(text)).rejects.toThrow(/permission denied|append-only/);
      }
      await app.query("RESET app.scope");
      expect((await app.query("SELECT * FROM activity_chain")).rows).toEqual([]);
      expect((await app.query("SELECT * FROM activity_to_chain")).rows).toEqual([]);
    } finally {
      await app.end();
    }
  });
});

describe("a log that somebody has tampered with", () => {
  it.each([
    ["after", `UPDATE activity SET after = '{"name": "row 4", "amount": 2}' WHERE id = $1`],
    ["the actor", "UPDATE activity SET actor_label = 'Somebody else' WHERE id = $1"],
    ["the time", "UPDATE activity SET at = at + interval '1 millisecond' WHERE id = $1"],
    ["who may read it", "UPDATE activity SET provider_only = true WHERE id = $1"],
    ["a null", "UPDATE activity SET address = '' WHERE id = $1"],
  ])("names the row whose content was changed: %s", async (_what, text) => {
    const id = await link(5);
    await tamper(text, [id]);
    expect((await verifyActivity(jobContext())).broken).toEqual({ activityId: id, seq: 5, fault: "changed" });
  });

  it("names the row that was deleted, from the middle or the end", async () => {
    const id = await link(7);
    await tamper("DELETE FROM activity WHERE id = $1", [id]);
    expect((await verifyActivity(jobContext())).broken).toEqual({ activityId: id, seq: 7, fault: "deleted" });
  });

  it("names the row that was deleted before it was chained", async () => {
    await write("quickly");
    const { rows } = await owner.query("SELECT activity_id AS id FROM activity_to_chain");
    await tamper("DELETE FROM activity WHERE id = $1", [rows[0].id]);
    expect((await verifyActivity(jobContext())).broken).toMatchObject({
      activityId: rows[0].id,
      fault: "deleted",
    });
  });

  it("names the row that was slipped in", async () => {
    await tamper(`INSERT INTO activity SELECT gen_random_uuid(), client_id, at, actor_kind, actor_id, actor_label, action,
      object_type, object_id, 'slipped in' FROM activity LIMIT 1`);
    const { rows } = await owner.query("SELECT id FROM activity WHERE object_name = 'slipped in'");
    expect((await verifyActivity(jobContext())).broken).toMatchObject({
      activityId: rows[0].id,
      fault: "added",
    });
  });

  it("names the link where rows were put in another order, or taken out of the chain", async () => {
    await tamper("UPDATE activity_chain SET seq = CASE seq WHEN 4 THEN -4 ELSE 4 END WHERE seq IN (4, 6)");
    await tamper("UPDATE activity_chain SET seq = 6 WHERE seq = -4");
    expect((await verifyActivity(jobContext())).broken).toMatchObject({ seq: 4, fault: "cut" });
    await tamper("DELETE FROM activity_chain WHERE seq = 4");
    expect((await verifyActivity(jobContext())).broken).toEqual({ activityId: null, seq: 4, fault: "cut" });
  });

  it("is found by a head noted before, when the whole tail was cut off or written anew", async () => {
    const { head } = await verifyActivity(jobContext());
    await tamper("DELETE FROM activity WHERE id IN (SELECT activity_id FROM activity_chain WHERE seq > 8)");
    await tamper("DELETE FROM activity_chain WHERE seq > 8");
    expect((await verifyActivity(jobContext())).broken).toBeNull();
    expect((await verifyActivity(jobContext(), head)).broken).toMatchObject({ seq: 10, fault: "other_past" });
    await write("instead");
    await write("of it");
    await chainActivity(jobContext());
    expect((await verifyActivity(jobContext(), head)).broken).toMatchObject({ seq: 10, fault: "other_past" });
  });
});

it("is a job's matter", async () => {
  const { ctx } = await createTestAdmin();
  for (const verb of [chainActivity, verifyActivity]) {
    expect(await codeOf(verb(ctx))).toBe("forbidden");
    expect(await codeOf(verb((await createTestClient()).ctx))).toBe("forbidden");
    expect(await codeOf(verb(anonymousContext()))).toBe("unauthenticated");
  }
});
