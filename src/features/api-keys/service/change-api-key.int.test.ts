import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/core/actor";
import { parsePublicId } from "@/core/ids";
import { closeDatabase, type Database, openDatabase } from "@/db";
import { asProvider, createTestReseller, type TestReseller } from "@/testing/actors";
import { testContext } from "@/testing/context";
import { testDatabase } from "@/testing/database";
import { parseApiKey } from "../domain/secret";
import { keyRefusal } from "../domain/standing";
import { rotateApiKeyInput, updateApiKeyInput } from "../schemas";
import { createApiKey } from "./create-api-key";
import { findApiCaller } from "./find-api-caller";
import { getApiKey } from "./get-api-key";
import { listApiKeys } from "./list-api-keys";
import { revokeApiKey } from "./revoke-api-key";
import { rotateApiKey } from "./rotate-api-key";
import { updateApiKey } from "./update-api-key";

const input = { name: "Shop", scopes: ["orders:write", "orders:read"] };
const request = { method: "GET", path: "/me", idempotencyKey: null };

/** Another process of the installation, which shares nothing but the rows. */
let other: Database;

beforeAll(() => {
  other = openDatabase(testDatabase().appUrl, 1);
});
afterAll(() => closeDatabase(other));

async function newKey(reseller: TestReseller, more: object = {}) {
  const { key, secret } = await createApiKey(reseller.ctx, { ...input, ...more });
  return { id: parsePublicId("apiKey", key.id) ?? "", secret };
}

/** What the other process makes of a secret after `seconds`: null while it is good. */
async function refusedThere(secret: string, seconds = 0) {
  const caller = await findApiCaller({ db: other }, parseApiKey(secret) ?? Buffer.alloc(32), request);
  return caller ? keyRefusal(caller, new Date(Date.now() + seconds * 1000)) : "unknown";
}

function keyActor({ clientId: resellerId }: TestReseller, scopes: string[]): Actor {
  return { kind: "api_key", keyId: resellerId, label: "Shop", resellerId, scopes, resellerStatus: "active" };
}

describe("on another process, at the very next request", () => {
  it("a key is revoked", async () => {
    const reseller = await createTestReseller();
    const { id, secret } = await newKey(reseller);
    expect(await refusedThere(secret)).toBeNull();
    await revokeApiKey(reseller.ctx, { id });
    expect(await refusedThere(secret)).toBe("invalid_api_key");
  });

  it("a rotated key's old secret has ended, where it was given no grace", async () => {
    const reseller = await createTestReseller();
    const { id, secret } = await newKey(reseller);
    expect(await refusedThere(secret)).toBeNull();
    const rotated = await rotateApiKey(reseller.ctx, { id, graceSeconds: 0 });
    expect(await refusedThere(secret)).toBe("unknown");
    expect(await refusedThere(rotated.secret)).toBeNull();
  });

  it("both secrets work during the grace, and end with the key", async () => {
    const reseller = await createTestReseller();
    const { id, secret } = await newKey(reseller);
    const { key, secret: second } = await rotateApiKey(reseller.ctx, { id, graceSeconds: 60 });
    expect(parsePublicId("apiKey", key.id)).toBe(id);
    expect(second.endsWith(key.lastFour)).toBe(true);
    expect([await refusedThere(secret), await refusedThere(secret, 50)]).toEqual([null, null]);
    expect(await refusedThere(secret, 61)).toBe("invalid_api_key");
    expect(await refusedThere(second, 61)).toBeNull();
    await revokeApiKey(reseller.ctx, { id });
    expect([await refusedThere(secret), await refusedThere(second)]).toEqual([
      "invalid_api_key",
      "invalid_api_key",
    ]);
  });

  it("rotating again ends the oldest secret, whatever grace it had left", async () => {
    const reseller = await createTestReseller();
    const { id, secret } = await newKey(reseller);
    const second = await rotateApiKey(reseller.ctx, { id, graceSeconds: 604_800 });
    const third = await rotateApiKey(reseller.ctx, { id, graceSeconds: 3_600 });
    expect(await refusedThere(secret)).toBe("unknown");
    expect([await refusedThere(second.secret), await refusedThere(third.secret)]).toEqual([null, null]);
  });

  it("its rules are what they were changed to, within the reseller's limit", async () => {
    const reseller = await createTestReseller();
    const { id, secret } = await newKey(reseller, { rateLimit: 500 });
    const read = () => findApiCaller({ db: other }, parseApiKey(secret) ?? Buffer.alloc(32), request);
    expect(await read()).toMatchObject({ ipAllowList: [], rateLimit: 500 });
    const change = { scopes: ["orders:read"], ipAllowList: ["192.0.2.0/24"], rateLimit: 400 };
    await updateApiKey(reseller.ctx, { id, name: "Till", ...change });
    expect(await read()).toMatchObject({ ...change, keyName: "Till" });
    await asProvider((tx) =>
      tx.reseller.update({ where: { id: reseller.clientId }, data: { apiRateLimit: 300 } }),
    );
    expect((await read())?.rateLimit).toBe(300);
    await updateApiKey(reseller.ctx, { id, rateLimit: null });
    expect((await read())?.rateLimit).toBe(300);
  });
});

describe("updateApiKey", () => {
  it("changes what is named alone, and logs before and after", async () => {
    const reseller = await createTestReseller();
    const { id } = await newKey(reseller, { ipAllowList: ["192.0.2.7"], rateLimit: 10 });
    const key = await updateApiKey(reseller.ctx, { id, name: "Till" });
    expect(key).toMatchObject({ name: "Till", ipAllowList: ["192.0.2.7"], rateLimit: 10, expiresAt: null });
    expect(await getApiKey(reseller.ctx, { id })).toEqual(key);
    const row = await asProvider((tx) =>
      tx.activity.findFirstOrThrow({ where: { clientId: reseller.clientId, action: "api_key.updated" } }),
    );
    expect([row.before, row.after]).toMatchObject([{ name: "Shop" }, { name: "Till" }]);
  });

  it("refuses a past expiry, more than the reseller's limit, and a revoked key", async () => {
    const reseller = await createTestReseller();
    const { id } = await newKey(reseller);
    const past = updateApiKey(reseller.ctx, { id, expiresAt: "2020-01-01T00:00:00Z" });
    await expect(past).rejects.toMatchObject({ code: "validation_failed" });
    const wide = updateApiKey(reseller.ctx, { id, rateLimit: 601 });
    await expect(wide).rejects.toMatchObject({ fields: [{ path: ["rateLimit"], code: "too_big" }] });
    const born = createApiKey(reseller.ctx, { ...input, rateLimit: 601 });
    await expect(born).rejects.toMatchObject({ fields: [{ path: ["rateLimit"] }] });
    await revokeApiKey(reseller.ctx, { id });
    for (const late of [
      updateApiKey(reseller.ctx, { id, name: "x" }),
      rotateApiKey(reseller.ctx, { id, graceSeconds: 0 }),
    ]) {
      await expect(late).rejects.toMatchObject({ code: "state_conflict" });
    }
    expect((await getApiKey(reseller.ctx, { id })).name).toBe("Shop");
  });

  it("refuses what is no address, too many, and limits and graces out of range", () => {
    const id = "key_00000000000000000000000000";
    const many = Array.from({ length: 21 }, (_, i) => `192.0.2.${i}`);
    for (const rules of [
      { ipAllowList: ["nonsense"] },
      { ipAllowList: many },
      { rateLimit: 0 },
      { rateLimit: 1.5 },
      { rateLimit: 100_001 },
    ]) {
      expect(updateApiKeyInput.safeParse({ id, ...rules }).success, JSON.stringify(rules)).toBe(false);
    }
    const twice = updateApiKeyInput.parse({ id, ipAllowList: ["192.0.2.7", "::ffff:192.0.2.7"] });
    expect(twice.ipAllowList).toEqual(["192.0.2.7"]);
    expect(rotateApiKeyInput.parse({ id }).graceSeconds).toBe(3_600);
    for (const graceSeconds of [-1, 604_801, 0.5]) {
      expect(rotateApiKeyInput.safeParse({ id, graceSeconds }).success).toBe(false);
    }
  });
});

describe("rotateApiKey", () => {
  it("is logged and announced without either secret, and shows the end of the old one", async () => {
    const reseller = await createTestReseller();
    const { id, secret } = await newKey(reseller);
    const rotated = await rotateApiKey(reseller.ctx, { id, graceSeconds: 3_600 });
    expect(rotated.key.previousSecretEndsAt).toEqual(expect.any(String));
    const { clientId } = reseller;
    const [activity, events] = await asProvider(async (tx) => [
      await tx.activity.findMany({ where: { clientId, action: "api_key.rotated" } }),
      await tx.outboxEvent.findMany({ where: { clientId, type: "api_key.rotated" } }),
    ]);
    expect([activity.length, events.length]).toEqual([1, 1]);
    const text = JSON.stringify([activity, events, await listApiKeys(reseller.ctx, { limit: 25 })]);
    for (const hidden of [secret, rotated.secret].flatMap((one) => [one.slice(13, 40), one])) {
      expect(text).not.toContain(hidden);
    }
  });

  it("refuses a key that has expired", async () => {
    const reseller = await createTestReseller();
    const { id } = await newKey(reseller);
    await asProvider((tx) => tx.apiKey.update({ where: { id }, data: { expiresAt: new Date(0) } }));
    const late = rotateApiKey(reseller.ctx, { id, graceSeconds: 0 });
    await expect(late).rejects.toMatchObject({ code: "state_conflict" });
  });
});

describe("a key", () => {
  it("gives no wider scopes to another, and takes no wider one's secret", async () => {
    const reseller = await createTestReseller();
    const { id, secret } = await newKey(reseller);
    const narrow = testContext(keyActor(reseller, ["api_keys:read", "api_keys:write", "orders:read"]));
    for (const wide of [
      updateApiKey(narrow, { id, scopes: ["orders:read", "orders:write"] }),
      rotateApiKey(narrow, { id, graceSeconds: 0 }),
    ]) {
      await expect(wide).rejects.toMatchObject({ code: "insufficient_scope" });
    }
    expect(await refusedThere(secret)).toBeNull();
    const less = await updateApiKey(narrow, { id, scopes: ["orders:read"] });
    expect(less.scopes).toEqual(["orders:read"]);
    await rotateApiKey(narrow, { id, graceSeconds: 0 });
    expect(await refusedThere(secret)).toBe("unknown");
  });
});
