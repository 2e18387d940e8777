import type { ClientBilling } from "@/core/client-billing";
import { AppError } from "@/core/errors";
import { convertMinor } from "@/core/exchange";
import type { Settings } from "@/features/settings";
import { addTax, taxOf } from "../domain/tax";

const SERIES = "INV";
const DAY_MS = 24 * 60 * 60 * 1000;

/** A line in the database's own names, before tax; `amount_minor` in the invoice's minor units. */
export type NewInvoiceLine = { amount_minor: number; kind: string; [column: string]: unknown };

export type NewInvoice = {
  id: string;
  clientId: string;
  orderId: string | null;
  priceKind: "retail" | "wholesale";
  currency: string;
  /** What tax the client pays, and by when it pays. */
  billing: ClientBilling;
  lines: readonly NewInvoiceLine[];
  exchangeRates: Readonly<Record<string, number>>;
  settings: Settings;
  now: Date;
  note?: string;
};

/** The rows of an invoice, for `issue_invoice`, which numbers it; `totalMinor` is what it asks for, tax included. */
export type InvoiceRows = { totalMinor: number; rows: { invoice: object; invoice_lines: object[] } };

/** The rate of a currency to the provider's, in millionths; `state_conflict` where there is none yet. */
export function exchangeRateOf(rates: Readonly<Record<string, number>>, currency: string): number {
  const rate = rates[currency];
  if (!rate)
    throw new AppError("state_conflict", { detail: `There is no exchange rate for ${currency} yet.` });
  return rate;
}

/** R74, R76: an invoice with its tax, its due date, and its sums in the provider's currency at today's rate. */
export function newInvoiceRows(invoice: NewInvoice): InvoiceRows {
  const { id, clientId, currency, billing, lines, settings, now } = invoice;
  const { company } = settings;
  const rate = exchangeRateOf(invoice.exchangeRates, currency);
  const inBase = (minor: number) => convertMinor(minor, currency, company.currency, rate);
  const tax = taxOf(billing, company.country, settings.billing.tax);
  const sums = addTax(
    lines.map((line) => line.amount_minor),
    tax,
  );
  const dueDays = billing.dueDays ?? settings.billing.dueDays;
  const row = {
    id,
    client_id: clientId,
    order_id: invoice.orderId,
    series: SERIES,
    price_kind: invoice.priceKind,
    currency,
    net_minor: sums.netMinor,
    tax_minor: sums.taxMinor,
    tax_bps: tax.rateBps,
    tax_treatment: tax.treatment,
    tax_country: tax.country,
    total_minor: sums.totalMinor,
    base_currency: company.currency,
    base_net_minor: inBase(sums.netMinor),
    base_total_minor: inBase(sums.totalMinor),
    fx_rate_millionths: rate,
    note: invoice.note ?? "",
    // The buyer is added as it is written.
    parties: { seller: company, taxName: settings.billing.tax.name },
    issued_at: now.toISOString(),
    due_at: new Date(now.getTime() + dueDays * DAY_MS).toISOString(),
    updated_at: now.toISOString(),
  };
  const invoiceLines = lines.map((line, position) => ({
    ...line,
    invoice_id: id,
    position,
    client_id: clientId,
    tax_bps: tax.rateBps,
    tax_minor: sums.lineTaxMinor[position] ?? 0,
  }));
  return { totalMinor: sums.totalMinor, rows: { invoice: row, invoice_lines: invoiceLines } };
}
