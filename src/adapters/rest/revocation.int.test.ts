import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDatabase, getDatabase, openDatabase } from "@/db";
import { env } from "@/env";
import { apiKeyIdInput, revokeApiKey } from "@/features/api-keys";
import { createTestAdmin } from "@/testing/actors";
import { type ApiReseller, createApiReseller } from "@/testing/api-fixture";
import { testDatabase } from "@/testing/database";
import { callApi } from "./testing/call-api";

// R46: a key that an admin has revoked is refused at the very next request, by every process.

const shared = globalThis as { tierlineDatabase?: ReturnType<typeof getDatabase> };
let reseller: ApiReseller;
let pools: ReturnType<typeof getDatabase>[];

beforeAll(async () => {
  reseller = await createApiReseller("Revoked");
  const more = [1, 2].map(() => openDatabase(testDatabase().appUrl, env.DATABASE_POOL_SIZE));
  pools = [getDatabase(), ...more];
});

afterAll(async () => {
  for (const pool of pools.slice(1)) await closeDatabase(pool);
});

/** Asks each process once: a request takes its pool before it first waits for anything. */
async function askAll(key: string): Promise<number[]> {
  const own = getDatabase();
  const answers = pools.map((pool) => {
    shared.tierlineDatabase = pool;
    return callApi("GET", "/me", { key });
  });
  shared.tierlineDatabase = own;
  return (await Promise.all(answers)).map(({ status }) => status);
}

it("ends a key for every process at once", async () => {
  const { ctx } = await createTestAdmin();
  for (let round = 0; round < 20; round++) {
    const body = { name: `Round ${round}`, scopes: ["account:read"] };
    const { json } = await callApi("POST", "/api-keys", { key: reseller.key, body });
    expect(await askAll(String(json.secret))).toEqual([200, 200, 200]);
    await revokeApiKey(ctx, apiKeyIdInput.parse({ id: json.id }));
    expect(await askAll(String(json.secret))).toEqual([401, 401, 401]);
  }
});
