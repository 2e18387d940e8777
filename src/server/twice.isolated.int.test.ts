import { afterEach, expect, it, vi } from "vitest";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import { emitEvent } from "@/features/activity";
import {
  listSavedMethods,
  payInvoiceFromBalance,
  setAutoTopUp,
  setPreferredMethod,
  startCheckout,
} from "@/features/billing";
import { checkDomain, claimDomain, setBrand, setBrandInput } from "@/features/brand";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { createOrder, createOrderInput } from "@/features/orders";
import { changePrices, changePricesInput } from "@/features/pricing";
import { runRenewals } from "@/features/renewals";
import { cancelService, renewService } from "@/features/services";
import { createEndpoint, testEndpoint } from "@/features/webhooks";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { changesBetween, dumpDatabase } from "@/testing/dump";
import { createTestMail } from "@/testing/mail";
import { newEvents, paymentsWorld } from "@/testing/payments";
import { createTestKey, noteTestRequest } from "@/testing/requests";
import { runServers } from "@/testing/running-services";
import { runningService, topUp } from "@/testing/services";
import { jobs } from "./jobs";
import type { Queue } from "./queues.mjs";
import { NOTHING_MORE } from "./testing/own-queue";

const post = vi.hoisted(() => ({ sent: 0 }));
vi.mock("@/integrations/mail/smtp-mailer", () => ({
  getMailer: () => ({ send: async () => void post.sent++ }),
}));

// The record is gone.
vi.mock("@/integrations/dns", async (original) => ({
  ...(await original<typeof import("@/integrations/dns")>()),
  resolveTxt: async () => [],
}));

const shop = vi.hoisted(() => ({ gateways: (): unknown[] => [] }));
vi.mock("@/integrations/gateways", async (original) => ({
  ...(await original<typeof import("@/integrations/gateways")>()),
  configuredGateways: () => shop.gateways(),
}));
const payments = paymentsWorld();
shop.gateways = payments.gateways;

afterEach(() => vi.useRealTimers());

/** What waits for a job: what it is called with, and when, if not now. */
type Work = { data?: unknown; at?: string };

/** A client whose preferred way to pay is a card that it has saved. */
async function clientWithCard() {
  const { client, invoice } = await payments.payer();
  const input = { invoice, method: "stripe", savesMethod: true };
  const { url } = await startCheckout(client.ctx, input, payments.gateways());
  newEvents(payments.fake());
  await payments.fake().pay(url ?? "");
  await payments.hear(newEvents(payments.fake()));
  const [card] = await listSavedMethods(client.ctx);
  const method = parsePublicId("paymentMethod", card?.id ?? "") ?? "";
  await setPreferredMethod(client.ctx, { method }, payments.gateways());
  return client;
}

/** For each job something to do, so that its first run has an effect. */
const WORK: Record<Queue["name"], () => Promise<Work>> = {
  "provisioning.run": async () => {
    const [reseller, product] = [await createTestReseller(), await createTestProduct()];
    await topUp(jobContext(), reseller.clientId, 1_000_000);
    const order = { items: [serverItem(product, 2)], payWith: "balance" };
    await createOrder(reseller.ctx, createOrderInput.parse(order));
    return {};
  },
  "services.settle": async () => {
    const one = await runningService({ balanceMinor: 0 });
    const { charge } = await renewService(one.ctx, { id: one.id });
    const id = parsePublicId("invoice", charge?.invoiceId ?? "") ?? "";
    await topUp(one.job, one.owner.clientId, 1_000_000);
    await payInvoiceFromBalance(one.ctx, { id });
    return { data: { object: { id: charge?.invoiceId } }, at: "2026-01-20T00:00:00Z" };
  },
  "renewals.run": async () => {
    await runningService();
    return { at: "2026-02-10T00:00:00Z" };
  },
  "renewals.settle": async () => {
    const one = await runningService({ balanceMinor: 0 });
    one.clock.set("2026-02-10T00:00:00Z");
    await runRenewals(one.job);
    const { id } = await asProvider((tx) =>
      tx.invoice.findFirstOrThrow({ where: { clientId: one.owner.clientId, orderId: null } }),
    );
    await topUp(one.job, one.owner.clientId, 1_000_000);
    await payInvoiceFromBalance(one.ctx, { id });
    return { data: { object: { id: toPublicId("invoice", id) } }, at: "2026-02-11T00:00:00Z" };
  },
  "renewals.dun": async () => {
    const one = await runningService({ balanceMinor: 0 });
    one.clock.set("2026-02-10T00:00:00Z");
    await runRenewals(one.job);
    return { at: "2026-02-23T00:00:00Z" };
  },
  "services.end": async () => {
    const one = await runningService();
    await cancelService(one.ctx, { id: one.id, when: "period_end" });
    return { at: "2026-02-20T00:00:00Z" };
  },
  "mail.compose": async () => {
    const { clientId, resellerId, name } = await createTestReseller();
    const object = { id: resellerId, businessName: name, renewalsHeld: false, statusReason: "Late." };
    await asProvider((tx) => emitEvent(tx, jobContext(), { type: "reseller.suspended", clientId, object }));
    const { id } = await asProvider((tx) =>
      tx.outboxEvent.findFirstOrThrow({ where: { type: "reseller.suspended" } }),
    );
    return { data: { events: [id] } };
  },
  "mail.send": async () => ({ data: { object: { id: toPublicId("mail", await createTestMail()) } } }),
  "mail.forget": async () => {
    await createTestMail({ status: "sent", at: new Date("2026-01-01T00:00:00Z") });
    return { at: "2026-12-31T00:00:00Z" };
  },
  "payments.reconcile": async () => {
    const { client, invoice } = await payments.payer();
    const input = { invoice, method: "stripe", savesMethod: true };
    const { url } = await startCheckout(client.ctx, input, payments.gateways());
    await payments.fake().pay(url ?? "");
    return { at: new Date(Date.now() + 15 * 60_000).toISOString() };
  },
  "payments.charge": async () => {
    const id = await payments.another(await clientWithCard());
    return { data: { object: { id: toPublicId("invoice", id) } } };
  },
  "payments.expiring": async () => {
    const { clientId } = await clientWithCard();
    const card = await asProvider((tx) => tx.paymentMethod.findFirstOrThrow({ where: { clientId } }));
    return { at: new Date(Date.UTC(card.expiryYear, card.expiryMonth - 1, 20)).toISOString() };
  },
  "payments.top_up": async () => {
    const client = await clientWithCard();
    await setAutoTopUp(client.ctx, { belowMinor: 100, amountMinor: 5_000 }, payments.gateways());
    return {};
  },
  "tiers.evaluate": async () => {
    await createTestReseller();
    return { at: "2030-03-01T00:07:00Z" };
  },
  "brands.recheck": async () => {
    const { ctx } = await createTestReseller();
    const brand = { name: "Nordwolke", accent: "#0f766e", supportEmail: "help@nordwolke.example" };
    await setBrand(ctx, setBrandInput.parse(brand));
    const { record } = await claimDomain(ctx, { domain: "kunden.nordwolke.example" });
    await checkDomain(ctx, async () => [record.value]);
    return { at: "2030-03-01T04:33:00Z" };
  },
  "prices.hold": async () => {
    const [admin, product, reseller] = [
      await createTestAdmin(),
      await createTestProduct(),
      await createTestReseller({ rateBps: 2_000 }),
    ];
    await runServers(reseller, product, 1, "2026-11-01T00:00:00Z");
    const change = {
      product: product.id,
      cycle: "monthly",
      currency: "EUR",
      before: { priceMinor: 10_000, setupMinor: 5_000, floorMinor: null },
      after: { priceMinor: 99_900 },
    };
    const input = changePricesInput.parse({
      changes: [change],
      validFrom: "2031-01-01T00:00:00.000Z",
      running: { mode: "for_good" },
      reason: "Dearer power",
    });
    await changePrices(admin.ctx, input);
    return { at: "2031-01-02T00:00:00Z" };
  },
  "webhooks.hand_out": async () => {
    const { clientId, ctx } = await createTestReseller();
    await createEndpoint(ctx, { url: "https://shop.example.org/hooks" });
    await createCustomer(ctx, createCustomerInput.parse({ name: "Someone", email: "a@example.org" }));
    const where = { type: "customer.created", clientId };
    const { id } = await asProvider((tx) => tx.outboxEvent.findFirstOrThrow({ where }));
    return { data: { events: [id] } };
  },
  "webhooks.forget": async () => {
    const { ctx } = await createTestReseller();
    const { endpoint } = await createEndpoint(ctx, { url: "https://shop.example.org/hooks" });
    const id = parsePublicId("webhookEndpoint", endpoint.id) ?? "";
    await testEndpoint(ctx, { id });
    const data = { status: "failed", nextTryAt: null };
    await asProvider((tx) => tx.webhookDelivery.updateMany({ where: { endpointId: id }, data }));
    return { at: new Date(Date.now() + 31 * 86_400_000).toISOString() };
  },
  "activity.chain": async () => {
    await createTestReseller();
    return {};
  },
  "requests.forget": async () => {
    await noteTestRequest(await createTestKey(await createTestReseller()), {
      at: new Date("2026-01-01T00:00:00Z"),
    });
    return { at: "2026-02-01T00:00:01Z" };
  },
  "invariants.check": async () => ({}),
  "upkeep.run": async () => {
    const { clientId } = await createTestReseller();
    const [key, createdAt, bodyHash] = [newId(), new Date("2026-01-01T00:00:00Z"), new Uint8Array(32)];
    const answer = {
      clientId,
      key,
      method: "POST",
      path: "/x",
      bodyHash,
      status: 201,
      response: "{}",
      createdAt,
    };
    await asProvider((tx) => tx.idempotencyKey.createMany({ data: [answer] }));
    return { at: "2026-01-03T00:00:00Z" };
  },
};

it("knows work for every job that there is", () => {
  expect(Object.keys(WORK).sort()).toEqual(jobs.map(({ queue }) => queue).sort());
});

// A job is delivered at least once: what has been done already is not done twice.
it.each(jobs.map((job) => [job.queue, job] as const))(
  "%s that ran twice changes nothing",
  async (queue, job) => {
    const { data, at } = await WORK[queue]();
    vi.useFakeTimers({ toFake: ["Date"], now: at ? new Date(at) : new Date() });
    const before = await dumpDatabase();
    await job.handler(data, NOTHING_MORE);
    const once = await dumpDatabase();
    expect(changesBetween(before, once), "the first run has an effect").not.toEqual({});
    await job.handler(data, NOTHING_MORE);
    expect(changesBetween(once, await dumpDatabase())).toEqual({});
    if (queue === "mail.send") expect(post.sent).toBe(1);
  },
);
