import { expect } from "vitest";
import { type BillingCycle, nextPeriodEnd } from "@/core/billing-cycle";
import type { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import type { Context } from "@/db";
import { createOrder, createOrderInput } from "@/features/orders";
import { activateService } from "@/features/services";
import { asProvider, createTestReseller, type TestReseller } from "./actors";
import { createTestProduct, serverItem, type TestProduct } from "./catalog";
import { jobContext } from "./context";
import { topUp } from "./services";

export type RenewingWorld = {
  owner: TestReseller;
  ctx: Context;
  job: Context;
  clock: ReturnType<typeof fixedClock>;
  product: TestProduct;
};

/** A reseller with a product that can be had by the month and by the quarter, at a clock of the caller's. */
export async function renewingWorld(
  clock: RenewingWorld["clock"],
  options: { currency?: string; priceMinor?: number } = {},
): Promise<RenewingWorld> {
  const currency = options.currency ?? "EUR";
  const owner = await createTestReseller({ rateBps: 2_000, currency });
  const product = await createTestProduct({ currency, base: { priceMinor: options.priceMinor ?? 10_000 } });
  await asProvider(async (tx) => {
    await tx.$executeRaw`INSERT INTO product_prices SELECT (jsonb_populate_record(p, '{"cycle": "quarterly"}')).*
      FROM product_prices p WHERE p.product_id = ${parsePublicId("product", product.id)}::uuid`;
    await tx.$executeRaw`INSERT INTO option_prices SELECT (jsonb_populate_record(p, '{"cycle": "quarterly"}')).*
      FROM option_prices p WHERE p.option_id IN (${uuid(product.ram)}::uuid, ${uuid(product.ips)}::uuid,
        ${uuid(product.panel)}::uuid) AND p.cycle = 'monthly'`;
  });
  return { owner, product, clock, ctx: { ...owner.ctx, clock }, job: { ...jobContext(), clock } };
}

function uuid({ option }: { option: string }): string {
  return parsePublicId("option", option) ?? "";
}

/** Orders services, pays them and lets them run from the clock's present moment. Returns their uuids. */
export async function startRenewing(
  { owner, ctx, job, product }: RenewingWorld,
  cycle: "monthly" | "quarterly",
  quantity = 1,
): Promise<string[]> {
  await topUp(job, owner.clientId, 20_000_000 * quantity);
  const item = { ...serverItem(product, quantity), cycle };
  const { order } = await createOrder(ctx, createOrderInput.parse({ items: [item], payWith: "balance" }));
  const ids = (order?.items[0]?.serviceIds ?? []).map((id) => parsePublicId("service", id) ?? "");
  for (const id of ids) await activateService(job, { id });
  return ids;
}

export async function readPeriods(serviceId: string) {
  return asProvider((tx) =>
    tx.servicePeriod.findMany({ where: { serviceId }, orderBy: { periodStart: "asc" } }),
  );
}

/**
 * Every period of a service is there exactly once and none is missing: they follow each other as the calendar has them,
 * and each is one line of a live invoice.
 */
export async function expectWholePeriods(serviceId: string): Promise<Date> {
  const service = await asProvider((tx) => tx.service.findUniqueOrThrow({ where: { id: serviceId } }));
  const periods = await readPeriods(serviceId);
  const anchor = service.activatedAt ?? new Date(Number.NaN);
  let start = anchor;
  for (const [index, period] of periods.entries()) {
    const end: Date | null =
      index === 0 ? firstEnd(anchor, service.cycle) : nextPeriodEnd(anchor, start, service.cycle);
    expect([period.periodStart, period.periodEnd]).toEqual([start, end]);
    start = period.periodEnd;
  }
  const lines = await asProvider(
    (tx) => tx.$queryRaw<{ lines: number }[]>`
      SELECT count(*)::int AS lines FROM service_periods p
        JOIN invoices i ON i.client_id = p.client_id AND i.id = p.invoice_id AND i.status <> 'void'
        JOIN invoice_lines l ON l.client_id = i.client_id AND l.invoice_id = i.id AND l.service_id = p.service_id
          AND l.period_start = p.period_start AND l.period_end = p.period_end
      WHERE p.service_id = ${serviceId}::uuid`,
  );
  expect(lines[0]?.lines).toBe(periods.length - 1);
  return start;
}

function firstEnd(anchor: Date, cycle: BillingCycle): Date | null {
  return nextPeriodEnd(anchor, anchor, cycle);
}

/** No line of a live invoice charges what is no period of a service: nothing was invoiced twice. */
export async function expectNoStrayLines(clientId: string): Promise<void> {
  const [row] = await asProvider(
    (tx) => tx.$queryRaw<{ lines: number; periods: number; given_back: number }[]>`
      SELECT (SELECT count(*)::int FROM invoice_lines l JOIN invoices i ON i.client_id = l.client_id AND i.id = l.invoice_id
          WHERE l.client_id = ${clientId}::uuid AND l.kind = 'renewal' AND i.status <> 'void') AS lines,
        (SELECT count(*)::int FROM service_periods WHERE client_id = ${clientId}::uuid AND invoice_id IS NOT NULL) AS periods,
        (SELECT count(*)::int FROM credit_notes WHERE client_id = ${clientId}::uuid) AS given_back`,
  );
  expect(row?.lines).toBe((row?.periods ?? 0) + (row?.given_back ?? 0));
}
