import { expect, it } from "vitest";
import type { Actor } from "@/core/actor";
import { parsePublicId } from "@/core/ids";
import { createTestAdmin, createTestClient, createTestReseller, type TestReseller } from "@/testing/actors";
import { testContext } from "@/testing/context";
import { createApiKey } from "./create-api-key";
import { getApiKey } from "./get-api-key";
import { getApiLimit } from "./get-api-limit";
import { revokeEveryKey } from "./revoke-api-key";
import { rotateApiKey } from "./rotate-api-key";
import { updateApiKey } from "./update-api-key";

async function newKey({ ctx }: TestReseller) {
  const { key } = await createApiKey(ctx, { name: "Shop", scopes: ["orders:write", "orders:read"] });
  return { key, id: parsePublicId("apiKey", key.id) ?? "" };
}

function keyActor({ clientId: resellerId }: TestReseller, scopes: string[]): Actor {
  return { kind: "api_key", keyId: resellerId, label: "Shop", resellerId, scopes, resellerStatus: "active" };
}

const verbs = (id: string) => [
  (actor: Actor) => updateApiKey(testContext(actor), { id, name: "Mine" }),
  (actor: Actor) => rotateApiKey(testContext(actor), { id, graceSeconds: 0 }),
  (actor: Actor) => getApiKey(testContext(actor), { id }),
  (actor: Actor) => getApiLimit(testContext(actor), {}),
];

it("no other reseller, direct client, nobody, nor a key without the scope sees or changes a key", async () => {
  const reseller = await createTestReseller();
  const { key, id } = await newKey(reseller);
  const foreign = await createTestReseller();
  for (const verb of verbs(id).slice(0, 3)) {
    await expect(verb(foreign.actor)).rejects.toMatchObject({ code: "not_found" });
  }
  const wrong: [Actor, string][] = [
    [(await createTestClient()).actor, "not_found"],
    [{ kind: "anonymous" }, "unauthenticated"],
    [keyActor(reseller, ["orders:read"]), "insufficient_scope"],
  ];
  for (const [actor, code] of wrong) {
    for (const verb of verbs(id)) await expect(verb(actor)).rejects.toMatchObject({ code });
  }
  const suspended: Actor = { ...reseller.actor, resellerStatus: "suspended" };
  for (const verb of verbs(id).slice(0, 2)) {
    await expect(verb(suspended)).rejects.toMatchObject({ code: "reseller_suspended" });
  }
  expect(await getApiKey(reseller.ctx, { id })).toEqual(key);
});

it("an admin looks and revokes, one and all, and changes none", async () => {
  const admin = await createTestAdmin();
  const reseller = await createTestReseller();
  const keys = [await newKey(reseller), await newKey(reseller)];
  const id = keys[0]?.id ?? "";
  const [update, rotate, get, limit] = verbs(id);
  await expect(update?.(admin.actor)).rejects.toMatchObject({ code: "forbidden" });
  await expect(rotate?.(admin.actor)).rejects.toMatchObject({ code: "forbidden" });
  await expect(limit?.(admin.actor)).rejects.toMatchObject({ code: "not_found" });
  expect(await get?.(admin.actor)).toMatchObject({ name: "Shop" });
  expect(await getApiLimit(admin.ctx, { reseller: reseller.clientId })).toBe(600);
  const everything = { reseller: reseller.clientId };
  await expect(revokeEveryKey(reseller.ctx, everything)).rejects.toMatchObject({ code: "forbidden" });
  await expect(revokeEveryKey(admin.ctx, { reseller: id })).rejects.toMatchObject({ code: "not_found" });
  expect(await revokeEveryKey(admin.ctx, everything)).toBe(2);
  for (const key of keys) {
    expect((await getApiKey(reseller.ctx, { id: key.id })).status).toBe("revoked");
  }
  expect(await revokeEveryKey(admin.ctx, everything)).toBe(0);
});
