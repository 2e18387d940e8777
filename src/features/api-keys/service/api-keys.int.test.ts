import { describe, expect, it } from "vitest";
import { API_SCOPES } from "@/core/access";
import type { Actor } from "@/core/actor";
import { parsePublicId } from "@/core/ids";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestReseller,
} from "@/testing/actors";
import { testContext } from "@/testing/context";
import { parseApiKey } from "../domain/secret";
import { apiKeyIdInput, createApiKeyInput } from "../schemas";
import { createApiKey } from "./create-api-key";
import { findApiCaller } from "./find-api-caller";
import { flushKeyUse, noteKeyUse } from "./key-use";
import { listApiKeys } from "./list-api-keys";
import { revokeApiKey } from "./revoke-api-key";

const input = { name: "Shop", scopes: ["orders:write", "orders:read"] };
const page = { limit: 25 };

function keyActor(reseller: TestReseller, keyId: string, scopes: string[]): Actor {
  const { clientId: resellerId } = reseller;
  return { kind: "api_key", keyId, label: "Shop", resellerId, scopes, resellerStatus: "active" };
}

async function recordsOf(clientId: string) {
  const [activity, events] = await asProvider(async (tx) => [
    await tx.activity.findMany({
      where: { clientId, action: { startsWith: "api_key." } },
      orderBy: { id: "asc" },
    }),
    await tx.outboxEvent.findMany({
      where: { clientId, type: { startsWith: "api_key." } },
      orderBy: { id: "asc" },
    }),
  ]);
  return { activity, events, text: JSON.stringify([activity, events]) };
}

describe("createApiKey", () => {
  it("hands the secret out once, and keeps its hash, beginning and end", async () => {
    const { ctx, clientId } = await createTestReseller();
    const { key, secret } = await createApiKey(ctx, input);
    expect(key).toMatchObject({ name: "Shop", scopes: ["orders:read", "orders:write"], status: "active" });
    expect(secret.startsWith(key.prefix) && secret.endsWith(key.lastFour)).toBe(true);
    const row = await asProvider((tx) => tx.apiKey.findFirstOrThrow({ where: { resellerId: clientId } }));
    expect(Buffer.from(row.secretHash)).toEqual(parseApiKey(secret));
    expect(JSON.stringify(await listApiKeys(ctx, page))).not.toContain(secret);
  });

  it("is logged and announced, without the secret or its hash", async () => {
    const { ctx, clientId } = await createTestReseller();
    const { key, secret } = await createApiKey(ctx, input);
    const { activity, events, text } = await recordsOf(clientId);
    expect(activity).toMatchObject([{ action: "api_key.created", objectId: key.id, objectName: "Shop" }]);
    expect(events).toMatchObject([{ type: "api_key.created" }]);
    for (const hidden of [secret, secret.slice(13, 40), parseApiKey(secret)?.toString("hex")]) {
      expect(text).not.toContain(hidden);
    }
  });

  it("lets a key make narrower ones alone", async () => {
    const reseller = await createTestReseller();
    const { key } = await createApiKey(reseller.ctx, {
      name: "Keys",
      scopes: ["api_keys:write", "orders:read"],
    });
    const scopes = ["api_keys:write", "orders:read"];
    const ctx = testContext(keyActor(reseller, parsePublicId("apiKey", key.id) ?? "", scopes));
    const made = await createApiKey(ctx, { name: "Narrow", scopes: ["orders:read"] });
    expect(made.key.createdByUserId).toBeNull();
    await expect(
      createApiKey(ctx, { name: "Wide", scopes: ["orders:read", "orders:write"] }),
    ).rejects.toMatchObject({
      code: "insufficient_scope",
    });
  });

  it("refuses an expiry in the past, an unknown scope, and none", async () => {
    const { ctx } = await createTestReseller();
    const past = { ...input, expiresAt: "2020-01-01T00:00:00Z" };
    await expect(createApiKey(ctx, past)).rejects.toMatchObject({ code: "validation_failed" });
    for (const scopes of [[], ["everything"], ["orders:read", "orders:read"]]) {
      expect(createApiKeyInput.safeParse({ name: "x", scopes }).success).toBe(false);
    }
  });
});

describe("revokeApiKey", () => {
  it("ends the key, once", async () => {
    const { ctx, clientId } = await createTestReseller();
    const { key, secret } = await createApiKey(ctx, input);
    const hash = parseApiKey(secret) ?? Buffer.alloc(32);
    const request = { method: "GET", path: "/me", idempotencyKey: null };
    expect((await findApiCaller(ctx, hash, request))?.revokedAt).toBeNull();
    const id = apiKeyIdInput.parse({ id: key.id });
    const first = await revokeApiKey(ctx, id);
    expect(first.status).toBe("revoked");
    expect((await findApiCaller(ctx, hash, request))?.revokedAt).toEqual(expect.any(Date));
    expect(await revokeApiKey(ctx, id)).toEqual(first);
    const { activity, events } = await recordsOf(clientId);
    expect(activity.map((row) => row.action)).toEqual(["api_key.created", "api_key.revoked"]);
    expect(events).toHaveLength(2);
  });

  it("does not find another reseller's", async () => {
    const [mine, theirs] = [await createTestReseller(), await createTestReseller()];
    const { key } = await createApiKey(theirs.ctx, input);
    await expect(revokeApiKey(mine.ctx, apiKeyIdInput.parse({ id: key.id }))).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await listApiKeys(theirs.ctx, page)).items[0]?.status).toBe("active");
    expect((await listApiKeys(mine.ctx, page)).items).toEqual([]);
  });
});

describe("the wrong actor", () => {
  const verbs = [
    (actor: Actor) => createApiKey(testContext(actor), input),
    (actor: Actor) => listApiKeys(testContext(actor), page),
    (actor: Actor) => revokeApiKey(testContext(actor), { id: "01980000-0000-7000-8000-000000000000" }),
  ];

  it("is a direct client, nobody, or a key without the scope", async () => {
    const client = await createTestClient();
    const reseller = await createTestReseller();
    const wrong: [Actor, string][] = [
      [client.actor, "not_found"],
      [{ kind: "anonymous" }, "unauthenticated"],
      [{ ...reseller.actor, resellerStatus: "inactive" }, "not_found"],
      [
        keyActor(
          reseller,
          reseller.clientId,
          API_SCOPES.filter((scope) => !scope.startsWith("api_keys")),
        ),
        "insufficient_scope",
      ],
    ];
    for (const [actor, code] of wrong) {
      for (const verb of verbs) await expect(verb(actor)).rejects.toMatchObject({ code });
    }
  });

  it("is an admin for new keys, who sees those of one reseller, and revokes them", async () => {
    const { ctx } = await createTestAdmin();
    const reseller = await createTestReseller();
    const { key } = await createApiKey(reseller.ctx, input);
    await expect(createApiKey(ctx, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listApiKeys(ctx, page)).rejects.toMatchObject({ code: "not_found" });
    const own = await listApiKeys(ctx, { ...page, reseller: reseller.clientId });
    expect(own.items.map(({ id }) => id)).toEqual([key.id]);
    const id = parsePublicId("apiKey", key.id) ?? "";
    expect(await revokeApiKey(ctx, { id })).toMatchObject({ status: "revoked" });
    // Another reseller's key is not there.
    const other = await createTestReseller();
    await expect(revokeApiKey(other.ctx, { id })).rejects.toMatchObject({ code: "not_found" });
    expect((await listApiKeys(other.ctx, { ...page, reseller: reseller.clientId })).items).toEqual([]);
  });

  it("is a suspended reseller for new keys; it may look, and stop one that leaked", async () => {
    const reseller = await createTestReseller({ status: "suspended" });
    const [create, list, revoke] = verbs;
    await expect(create?.(reseller.actor)).rejects.toMatchObject({ code: "reseller_suspended" });
    await expect(revoke?.(reseller.actor)).rejects.toMatchObject({ code: "not_found" });
    expect(await list?.(reseller.actor)).toEqual({ items: [], nextCursor: null });
  });
});

describe("the use of keys", () => {
  it("is written together, newest last, and leaves updated_at alone", async () => {
    const { ctx } = await createTestReseller();
    const keys = [await createApiKey(ctx, input), await createApiKey(ctx, input)];
    const ids = keys.map(({ key }) => parsePublicId("apiKey", key.id) ?? "");
    const at = new Date("2030-01-02T03:04:05Z");
    for (const id of ids)
      noteKeyUse(ctx.db, id, { at: new Date(at.getTime() - 1_000), address: "192.0.2.7" });
    noteKeyUse(ctx.db, ids[0] ?? "", { at, address: null });
    await flushKeyUse(ctx.db);
    const { items } = await listApiKeys(ctx, { ...page, oldestFirst: true });
    expect(items).toMatchObject([
      { lastUsedAt: "2030-01-02T03:04:05.000Z", lastUsedAddress: null, updatedAt: keys[0]?.key.updatedAt },
      { lastUsedAt: "2030-01-02T03:04:04.000Z", lastUsedAddress: "192.0.2.7" },
    ]);
    // An older use that arrives late, from another process, changes nothing.
    noteKeyUse(ctx.db, ids[0] ?? "", { at: new Date("2029-01-01T00:00:00Z"), address: "192.0.2.8" });
    await flushKeyUse(ctx.db);
    expect((await listApiKeys(ctx, { ...page, oldestFirst: true })).items[0]).toEqual(items[0]);
  });
});
