import { beforeAll, expect, it } from "vitest";
import { getDatabase } from "@/db";
import { asProvider } from "@/testing/actors";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import { callApi } from "./testing/call-api";

let one: ApiReseller;

beforeAll(async () => {
  ({ one } = await apiFixture());
});

/** Keeps every connection of the pool, as a database that answers nothing would. */
async function withoutConnections<T>(work: () => Promise<T>): Promise<T> {
  const { pool } = getDatabase();
  const taken = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
  try {
    return await work();
  } finally {
    for (const client of taken) client.release();
  }
}

it("a request that cannot be answered in time is answered 503 with Retry-After (F8)", async () => {
  await withoutConnections(async () => {
    const answers = await Promise.all([
      callApi("GET", "/me", { key: one.key }),
      callApi("GET", "/orders", { key: one.key }),
      callApi("GET", "/ready"),
    ]);
    for (const { status, headers, json } of answers) {
      expect(status).toBe(503);
      expect(headers.get("retry-after")).toBe("1");
      expect(json).toMatchObject({ code: "unavailable" });
    }
    expect((await callApi("GET", "/health")).status).toBe(200);
  });
  expect((await callApi("GET", "/ready")).status).toBe(200);
});

it("leaves nothing of a change that was answered 503 before it was done", async () => {
  const lockedBy = await getDatabase().pool.connect();
  try {
    await lockedBy.query("BEGIN; SELECT set_config('app.scope', 'provider', true)");
    await lockedBy.query("LOCK TABLE customers IN SHARE MODE");
    const body = { name: "Late", email: "late@example.org" };
    const answer = await callApi("POST", "/customers", { key: one.key, body });
    expect(answer).toMatchObject({ status: 503, json: { code: "unavailable" } });
  } finally {
    await lockedBy.query("ROLLBACK");
    lockedBy.release();
  }
  expect(await asProvider((tx) => tx.customer.count({ where: { email: "late@example.org" } }))).toBe(0);
});
