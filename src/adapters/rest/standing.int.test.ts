import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { toPublicId } from "@/core/ids";
import { listActivity } from "@/features/activity";
import { createApiKey, listApiKeys, revokeApiKey } from "@/features/api-keys";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { createOrder, createOrderInput } from "@/features/orders";
import { getPricedCatalog } from "@/features/pricing";
import {
  addNote,
  deactivateReseller,
  deleteNote,
  getReseller,
  listNotes,
  reactivateReseller,
  suspendReseller,
} from "@/features/resellers";
import { activateService } from "@/features/services";
import { updateSettings } from "@/features/settings";
import { asProvider, createTestAdmin } from "@/testing/actors";
import { type ApiReseller, createApiReseller } from "@/testing/api-fixture";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { jobContext, testContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { routes } from "./routes";
import { callApi } from "./testing/call-api";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let product: TestProduct;
let reseller: ApiReseller;

beforeAll(async () => {
  [admin, product] = await Promise.all([createTestAdmin(), createTestProduct()]);
  reseller = await createApiReseller("Standing GmbH");
});

afterEach(async () => {
  await updateSettings(admin.ctx, "program", { enabled: true });
});

const ID = "0".repeat(26);
const keyed = routes.filter((route) => "scope" in route);
const call = (route: (typeof routes)[number], key: string) =>
  callApi(route.method, route.path.replaceAll(/\{[^}]+\}/g, `cus_${ID}`), {
    key,
    ...(route.method === "GET" ? {} : { body: {} }),
  });
const me = () => callApi("GET", "/me", { key: reseller.key });
const status = { id: "", reason: "Test" };
const input = () => ({ ...status, id: reseller.clientId });
/** The reseller's person, as its session is read with this standing. */
const person = (changes: Partial<typeof reseller.actor>) => testContext({ ...reseller.actor, ...changes });
const order = (ctx = reseller.ctx, more: object = {}) =>
  createOrder(ctx, createOrderInput.parse({ items: [serverItem(product)], ...more }));
const basePrice = async (ctx = reseller.ctx) =>
  (await getPricedCatalog(ctx)).products[0]?.prices[0]?.recurring.price.amount;

describe("the program switched off (R67)", () => {
  it("closes every keyed route of the API at the very next request, and on again opens it", async () => {
    expect(keyed.length).toBeGreaterThan(20);
    expect((await me()).status).toBe(200);
    await updateSettings(admin.ctx, "program", { enabled: false });
    for (const route of keyed) {
      const answer = await call(route, reseller.key);
      expect([route.method, route.path, answer.status, answer.json.code]).toEqual([
        route.method,
        route.path,
        403,
        "program_disabled",
      ]);
    }
    await updateSettings(admin.ctx, "program", { enabled: true });
    expect((await me()).json).toMatchObject({ tier: { name: "Bronze" }, reseller: { discount_bps: 2_000 } });
  });

  it("leaves a reseller's people what any client has, at retail, and loses nothing", async () => {
    const off = person({ programEnabled: false });
    expect(await basePrice()).toBe(8_000);
    await updateSettings(admin.ctx, "program", { enabled: false });
    expect(await basePrice(off)).toBe(10_000);
    const customer = createCustomerInput.parse({ name: "New", email: "new@example.org" });
    expect(await codeOf(createCustomer(off, customer))).toBe("not_found");
    expect(await codeOf(listApiKeys(off, { limit: 5 }))).toBe("not_found");
    expect(await codeOf(order(off, { customer: reseller.customer }))).toBe("validation_failed");
    // A form that was opened before: the buyer sees old and new price, and confirms again.
    expect(await codeOf(order(off, { expectedTotalMinor: 15_840 }))).toBe("state_conflict");
    expect(await codeOf(order(off))).toBe("done");
    await updateSettings(admin.ctx, "program", { enabled: true });
    expect(await basePrice()).toBe(8_000);
    expect(await codeOf(createCustomer(reseller.ctx, customer))).toBe("done");
  });

  it("lets a suspended reseller order no more than before", async () => {
    await updateSettings(admin.ctx, "program", { enabled: false });
    const suspended = person({ programEnabled: false, resellerStatus: "suspended" });
    expect(await codeOf(order(suspended))).toBe("reseller_suspended");
  });
});

describe("a suspended reseller (R14)", () => {
  it("gets 403 from every keyed route; what is paid for still starts; held renewals go on later", async () => {
    const { order: paid } = await order(reseller.ctx, { payWith: "balance" });
    const suspended = await suspendReseller(admin.ctx, { ...input(), renewals: "hold" });
    expect(suspended).toMatchObject({ status: "suspended", renewalsHeld: true });
    for (const route of keyed) {
      const answer = await call(route, reseller.key);
      expect([route.path, answer.status, answer.json.code]).toEqual([route.path, 403, "reseller_suspended"]);
    }
    const orderId = await asProvider((tx) =>
      tx.order.findFirstOrThrow({ where: { clientId: reseller.clientId, status: "paid" } }),
    );
    expect(toPublicId("order", orderId.id)).toBe(paid?.id);
    const started = await asProvider((tx) => tx.service.findMany({ where: { orderId: orderId.id } }));
    for (const { id } of started) await activateService(jobContext(), { id });
    expect(await getReseller(admin.ctx, { id: reseller.clientId })).toMatchObject({ activeServices: 1 });
    expect(await reactivateReseller(admin.ctx, input())).toMatchObject({ renewalsHeld: false });
    expect((await me()).status).toBe(200);
  });

  it("may stop a key that has leaked", async () => {
    const { key, secret } = await createApiKey(reseller.ctx, { name: "Leaked", scopes: ["account:read"] });
    const { id } = await asProvider((tx) => tx.apiKey.findFirstOrThrow({ where: { name: "Leaked" } }));
    expect(await revokeApiKey(person({ resellerStatus: "suspended" }), { id })).toMatchObject({
      id: key.id,
      status: "revoked",
    });
    expect((await callApi("GET", "/me", { key: secret })).status).toBe(401);
  });
});

describe("an inactive reseller (R14, R58)", () => {
  it("has lost its keys for good and its sections for now, buys at retail, and keeps its history", async () => {
    const ended = await createApiReseller("Ended GmbH");
    const { key } = await createApiKey(ended.ctx, { name: "Second", scopes: ["account:read"] });
    await deactivateReseller(admin.ctx, { id: ended.clientId, reason: "Left" });
    expect((await callApi("GET", "/me", { key: ended.key })).json).toMatchObject({ code: "invalid_api_key" });
    const inactive = testContext({ ...ended.actor, resellerStatus: "inactive" as const });
    expect(await codeOf(listApiKeys(inactive, { limit: 5 }))).toBe("not_found");
    expect((await getPricedCatalog(inactive)).priceKind).toBe("retail");

    const log = await asProvider((tx) => tx.activity.findMany({ where: { clientId: ended.clientId } }));
    const revoked = log.filter(({ action }) => action === "api_key.revoked");
    expect(revoked.map(({ objectId }) => objectId)).toContain(key.id);
    expect(log.find(({ action }) => action === "reseller.deactivated")?.after).toMatchObject({
      status: "inactive",
      revoked_api_keys: 2,
      reason: "Left",
    });
    await reactivateReseller(admin.ctx, { id: ended.clientId, reason: "Back" });
    expect((await callApi("GET", "/me", { key: ended.key })).status).toBe(401);
    expect((await getPricedCatalog(ended.ctx)).priceKind).toBe("wholesale");
  });

  it("is made so by admins alone", async () => {
    expect(await codeOf(deactivateReseller(reseller.ctx, input()))).toBe("forbidden");
    expect(await codeOf(deactivateReseller(admin.ctx, { ...input(), id: admin.actor.userId }))).toBe(
      "not_found",
    );
  });
});

describe("an admin's notes (R15)", () => {
  const SECRET = "Pays late, watch the credit";

  it("reach no answer of the API, nothing of the portal, no event", async () => {
    const note = await addNote(admin.ctx, { reseller: reseller.clientId, body: SECRET });
    expect(await listNotes(admin.ctx, { id: reseller.clientId })).toEqual([note]);
    expect(note.authorName).toBe("Ada Admin");
    for (const route of keyed.filter(({ method }) => method === "GET")) {
      expect((await call(route, reseller.key)).text).not.toContain("Pays late");
    }
    const seen = await asProvider((tx) =>
      tx.outboxEvent.findMany({ where: { clientId: reseller.clientId } }),
    );
    expect(JSON.stringify(seen.map(({ payload }) => payload))).not.toContain("Pays late");
    expect(await codeOf(listNotes(reseller.ctx, { id: reseller.clientId }))).toBe("forbidden");
    expect(await codeOf(addNote(reseller.ctx, { reseller: reseller.clientId, body: "x" }))).toBe("forbidden");
    expect(await codeOf(addNote(jobContext(), { reseller: reseller.clientId, body: "x" }))).toBe("forbidden");
    const { id } = await asProvider((tx) => tx.resellerNote.findFirstOrThrow({ where: { body: SECRET } }));
    expect(await codeOf(deleteNote(reseller.ctx, { id }))).toBe("forbidden");
    await deleteNote(admin.ctx, { id });
    expect(await codeOf(deleteNote(admin.ctx, { id }))).toBe("not_found");
    const own = await listActivity(reseller.ctx, { limit: 100 });
    expect(JSON.stringify(own.items)).not.toContain("Pays late");
    const all = await listActivity(admin.ctx, { limit: 100, client: reseller.clientId });
    expect(all.items.filter(({ action }) => action.startsWith("reseller.note_"))).toHaveLength(2);
  });
});
