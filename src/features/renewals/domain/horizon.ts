import { addDays, startOfMonth } from "./days";

/** How a client's renewals are invoiced: each for itself, or all of a calendar month together. */
export type Invoicing = "single" | "monthly";

/**
 * Periods that begin before this are invoiced at `now`: those that begin within the lead time; monthly all of a
 * calendar month (UTC), as many days before its first.
 */
export function horizonOf(invoicing: Invoicing, now: Date, leadDays: number): Date {
  const ahead = addDays(now, leadDays);
  // One millisecond later, so that what begins exactly then is among them.
  return invoicing === "single" ? new Date(ahead.getTime() + 1) : startOfMonth(ahead, 1);
}

/** When a period that begins at `start` is invoiced, where the job runs all the time. */
export function invoicedOn(invoicing: Invoicing, start: Date, leadDays: number): Date {
  return addDays(invoicing === "single" ? start : startOfMonth(start, 0), -leadDays);
}

/** What shares an invoice: "2026-03" of a monthly one, the service and its period of any other. */
export function invoiceKey(invoicing: Invoicing, period: { serviceId: string; start: Date }): string {
  const start = period.start.toISOString();
  return invoicing === "monthly" ? start.slice(0, 7) : `${period.serviceId} ${start}`;
}
