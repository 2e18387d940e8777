import { beforeAll, expect, it } from "vitest";
import { API_SCOPES } from "@/core/access";
import type { Actor } from "@/core/actor";
import { withShownKeys } from "@/core/shown-key";
import { createTestAdmin, createTestClient, createTestReseller, type TestReseller } from "@/testing/actors";
import { testContext } from "@/testing/context";
import { apiKeyIdInput } from "../schemas";
import { createApiKey } from "./create-api-key";
import { listNetworkKeys } from "./list-network-keys";
import { revokeApiKey } from "./revoke-api-key";

const page = { limit: 100 };

let one: TestReseller;
let other: TestReseller;
let shop: Awaited<ReturnType<typeof createApiKey>>;
let till: Awaited<ReturnType<typeof createApiKey>>;
let ctx: Awaited<ReturnType<typeof createTestAdmin>>["ctx"];

beforeAll(async () => {
  [one, other, { ctx }] = [await createTestReseller(), await createTestReseller(), await createTestAdmin()];
  shop = await createApiKey(one.ctx, { name: "Network shop", scopes: ["orders:read"] });
  till = await createApiKey(other.ctx, { name: "Network till", scopes: ["orders:read"] });
});

const named = async (filter: Omit<Parameters<typeof listNetworkKeys>[1], "limit">) =>
  (await listNetworkKeys(ctx, { ...page, ...filter })).items.map(({ name }) => name);

it("shows an admin the keys of every reseller, each with whose it is", async () => {
  const { items } = await listNetworkKeys(ctx, { ...page, q: "Network" });
  expect(items.map(({ name }) => name).sort()).toEqual(["Network shop", "Network till"]);
  expect(new Set(items.map(({ reseller }) => reseller.id)).size).toBe(2);
  expect(JSON.stringify(items)).not.toContain(shop.secret);
});

it("finds a key by its end, its beginning, and the whole of it", async () => {
  const { secret, key } = shop;
  // What of a pasted secret becomes an address finds it too.
  const shown = withShownKeys(secret);
  expect(shown).toBe(`${key.prefix}…${key.lastFour}`);
  for (const q of [key.lastFour, key.prefix, secret, shown])
    expect(await named({ q }), q).toEqual(["Network shop"]);
});

it("narrows to those that work, and to those that do not", async () => {
  await revokeApiKey(ctx, apiKeyIdInput.parse({ id: till.key.id }));
  expect(await named({ q: "Network", status: "active" })).toEqual(["Network shop"]);
  expect(await named({ q: "Network", status: "revoked" })).toEqual(["Network till"]);
  expect(await named({ q: "Network", status: "expired" })).toEqual([]);
});

it("is for admins alone", async () => {
  const client = await createTestClient();
  const key = { kind: "api_key", keyId: one.clientId, label: "x", resellerId: one.clientId } as const;
  const wrong: [Actor, string][] = [
    [one.actor, "forbidden"],
    [client.actor, "forbidden"],
    [{ kind: "anonymous" }, "unauthenticated"],
    [{ ...key, scopes: API_SCOPES, resellerStatus: "active" }, "forbidden"],
  ];
  for (const [actor, code] of wrong) {
    await expect(listNetworkKeys(testContext(actor), page)).rejects.toMatchObject({ code });
  }
});
