import { mayClient } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction } from "@/db";
import { listInvoices } from "@/features/billing";
import { rankCustomers } from "@/features/customers";
import type { ApiHealthDto, ResellerOutlookDto } from "../dto";

/** As many of each as an overview shows. */
const SHOWN = 5;

/** Days of requests that the health of the API is judged by, today included. */
const API_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * What waits for a reseller: invoices to pay, services that renew next, its best customers of the last twelve months, and
 * how its API calls went. Null for a person who may not see that part. For a verb that has authorised the tenant.
 */
export async function readOutlook(ctx: Context, clientId: string): Promise<ResellerOutlookDto> {
  const { actor } = ctx;
  const may = (permission: Parameters<typeof mayClient>[1]) =>
    actor.kind === "client" && mayClient(actor, permission);
  const [due, renewing, ranking, api] = await Promise.all([
    may("invoice:read") ? readDue(ctx, clientId) : null,
    readRenewing(ctx, clientId),
    rankCustomers(ctx, { period: "last_12_months", limit: SHOWN }),
    may("request_log:read") ? readApiHealth(ctx, clientId) : null,
  ]);
  return { due, renewing, topCustomers: ranking.rows, api };
}

/** The open invoices that are due first. */
async function readDue(ctx: Context, clientId: string): Promise<ResellerOutlookDto["due"]> {
  const rows = await inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    tx.invoice.findMany({
      where: { clientId, status: { in: ["issued", "part_paid"] } },
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
      take: SHOWN,
      select: { id: true },
    }),
  );
  if (rows.length === 0) return [];
  const { items } = await listInvoices(ctx, { limit: SHOWN, among: { id: rows.map(({ id }) => id) } });
  return items.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
}

/** Running services by the end of what they have paid for; not those that end with it. */
async function readRenewing(ctx: Context, clientId: string): Promise<ResellerOutlookDto["renewing"]> {
  const rows = await inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    tx.service.findMany({
      where: {
        clientId,
        status: "active",
        cycle: { not: "one_time" },
        cancelRequestedAt: null,
        periodEnd: { not: null },
      },
      orderBy: [{ periodEnd: "asc" }, { id: "asc" }],
      take: SHOWN,
    }),
  );
  return rows.map(({ id, label, productName, periodEnd, recurringMinor, currency }) => ({
    id: toPublicId("service", id),
    name: label ?? productName,
    renewsAt: (periodEnd as Date).toISOString(),
    price: { amount: minorFromDb(recurringMinor), currency },
  }));
}

/** Requests of all keys of the last days, and the share that ended with an error. */
async function readApiHealth(ctx: Context, clientId: string): Promise<ApiHealthDto> {
  const today = new Date(ctx.clock.now().toISOString().slice(0, 10));
  const first = new Date(today.getTime() - (API_DAYS - 1) * DAY_MS);
  const rows = await inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    tx.apiUsage.groupBy({
      by: ["statusClass"],
      where: { resellerId: clientId, day: { gte: first, lte: today } },
      _sum: { requests: true },
    }),
  );
  const count = (of: (statusClass: number) => boolean) =>
    rows.reduce((sum, row) => sum + (of(row.statusClass) ? Number(row._sum.requests ?? 0n) : 0), 0);
  return {
    days: API_DAYS,
    requests: count(() => true),
    refused: count((one) => one === 4),
    limited: count((one) => one === 429),
    broken: count((one) => one === 5),
  };
}
