import PgBoss from "pg-boss";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parsePublicId } from "@/core/ids";
import { recordBankTransfer } from "@/features/billing";
import { createOrder, createOrderInput, getOrder } from "@/features/orders";
import { asProvider, createTestAdmin, createTestReseller } from "@/testing/actors";
import { createTestProduct, serverItem } from "@/testing/catalog";
import { testDatabase } from "@/testing/database";
import { jobs } from "./jobs";
import { dispatchBatch } from "./outbox";

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

const provision = jobs.find((job) => job.queue === "provisioning.run")?.handler;

describe("the outbox", () => {
  it("hands each event out once, to several dispatchers at once, and a paid order's services start", async () => {
    const order = await paidOrder();
    await Promise.all(Array.from({ length: 4 }, () => dispatchBatch(boss)));
    expect(await asProvider((tx) => tx.outboxEvent.count({ where: { dispatchedAt: null } }))).toBe(0);
    const queued = await boss.fetch("provisioning.run", { batchSize: 10 });
    expect(queued).toHaveLength(1);

    // At least once: the same job twice changes nothing the second time.
    await provision?.(queued[0]?.data);
    const first = await getOrder(order.ctx, { id: order.id });
    await provision?.(queued[0]?.data);
    expect(await getOrder(order.ctx, { id: order.id })).toEqual(first);
    expect(first.services.map((service) => service.status)).toEqual(["active", "active"]);
    const activated = { clientId: order.ctx.actor.clientId, action: "service.activated" };
    expect(await asProvider((tx) => tx.activity.count({ where: activated }))).toBe(2);
  });

  it("keeps an event whose jobs could not be queued", async () => {
    await paidOrder();
    const waiting = await asProvider((tx) => tx.outboxEvent.count({ where: { dispatchedAt: null } }));
    const broken = { insert: () => Promise.reject(new Error("the queue is away")) } as unknown as PgBoss;
    await expect(dispatchBatch(broken)).rejects.toThrow("the queue is away");
    expect(await asProvider((tx) => tx.outboxEvent.count({ where: { dispatchedAt: null } }))).toBe(waiting);
  });
});
