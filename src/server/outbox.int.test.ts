import PgBoss from "pg-boss";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parsePublicId } from "@/core/ids";
import { payInvoiceFromBalance, recordBankTransfer } from "@/features/billing";
import { createOrder, createOrderInput, getOrder } from "@/features/orders";
import { runRenewals } from "@/features/renewals";
import { renewService } from "@/features/services";
import { createEndpoint } from "@/features/webhooks";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { testDatabase } from "@/testing/database";
import { addTestMember } from "@/testing/people";
import { runningService } from "@/testing/services";
import { jobs } from "./jobs";
import { dispatchBatch } from "./outbox";
import { NOTHING_MORE } from "./testing/own-queue";

let boss: PgBoss;

beforeAll(async () => {
  boss = new PgBoss({
    connectionString: testDatabase().appUrl,
    migrate: false,
    supervise: false,
    schedule: false,
  });
  await boss.start();
});

afterAll(() => boss.stop({ graceful: false }));

async function paidOrder() {
  const [reseller, admin, product] = [
    await createTestReseller(),
    await createTestAdmin(),
    await createTestProduct(),
  ];
  const { order } = await createOrder(
    reseller.ctx,
    createOrderInput.parse({ items: [serverItem(product, 2)] }),
  );
  const invoice = parsePublicId("invoice", order?.invoiceId ?? "") ?? "";
  await recordBankTransfer(admin.ctx, { invoice, reference: crypto.randomUUID(), receivedAt: "2026-01-05" });
  return { ctx: reseller.ctx, id: parsePublicId("order", order?.id ?? "") ?? "" };
}

/** What the waiting jobs of a queue are about. */
async function typesOf(queue: string): Promise<string[]> {
  const waiting = await boss.fetch<{ type: string }>(queue, { batchSize: 100 });
  return waiting.flatMap(({ data }) => data.type.split(", "));
}

const provision = jobs.find((job) => job.queue === "provisioning.run")?.handler;

describe("the outbox", () => {
  it("hands each event out once, to several dispatchers at once, and a paid order's services start", async () => {
    const order = await paidOrder();
    await Promise.all(Array.from({ length: 4 }, () => dispatchBatch(boss)));
    expect(await asProvider((tx) => tx.outboxEvent.count({ where: { dispatchedAt: null } }))).toBe(0);
    const queued = await boss.fetch("provisioning.run", { batchSize: 10 });
    expect(queued).toHaveLength(1);

    // At least once: the same job twice changes nothing the second time.
    await provision?.(queued[0]?.data, NOTHING_MORE);
    const first = await getOrder(order.ctx, { id: order.id });
    await provision?.(queued[0]?.data, NOTHING_MORE);
    expect(await getOrder(order.ctx, { id: order.id })).toEqual(first);
    expect(first.services.map((service) => service.status)).toEqual(["active", "active"]);
    const activated = { clientId: order.ctx.actor.clientId, action: "service.activated" };
    expect(await asProvider((tx) => tx.activity.count({ where: activated }))).toBe(2);
  });

  it("queues nothing where nothing waits: no endpoint, no renewal, no charge; and once what sweeps for all", async () => {
    const orders = [await paidOrder(), await paidOrder()];
    await dispatchBatch(boss);
    expect(await typesOf("provisioning.run")).toEqual(["order.paid"]);
    expect([...(await typesOf("renewals.settle")), ...(await typesOf("services.settle"))]).toEqual([]);
    // What has its object with it can be told at any time.
    const late = ["invoice.created", "invoice.paid", "order.paid", "payment.succeeded"];
    expect([...new Set(await typesOf("webhooks.hand_out"))].sort()).toEqual(late);
    const events = { clientId: { in: orders.map(({ ctx }) => ctx.actor.clientId) } };
    expect(await asProvider((tx) => tx.outboxEvent.count({ where: events }))).toBeGreaterThan(8);
  });

  it("queues what an endpoint hears of, and what a renewal and a change wait for", async () => {
    const service = await runningService();
    await createEndpoint(service.owner.ctx, { url: "https://example.org/hook", events: [] });
    service.clock.set("2026-02-10T10:00:00Z");
    await runRenewals(service.job);
    await dispatchBatch(boss);
    expect(await typesOf("webhooks.hand_out")).toContain("invoice.paid");
    expect(await boss.fetch("renewals.settle", { batchSize: 100 })).toHaveLength(1);
    expect(await boss.fetch("services.settle", { batchSize: 100 })).toHaveLength(0);

    const buyer = await addTestMember(service.owner, ["orders"]);
    const { charge } = await renewService({ ...buyer.ctx, clock: service.clock }, { id: service.id });
    const invoice = parsePublicId("invoice", charge?.invoiceId ?? "") ?? "";
    await payInvoiceFromBalance({ ...service.owner.ctx, clock: service.clock }, { id: invoice });
    await dispatchBatch(boss);
    expect(await boss.fetch("services.settle", { batchSize: 100 })).toHaveLength(1);
  });

  it("keeps an event whose jobs could not be queued", async () => {
    await paidOrder();
    const waiting = await asProvider((tx) => tx.outboxEvent.count({ where: { dispatchedAt: null } }));
    const broken = { insert: () => Promise.reject(new Error("the queue is away")) } as unknown as PgBoss;
    await expect(dispatchBatch(broken)).rejects.toThrow("the queue is away");
    expect(await asProvider((tx) => tx.outboxEvent.count({ where: { dispatchedAt: null } }))).toBe(waiting);
  });
});
