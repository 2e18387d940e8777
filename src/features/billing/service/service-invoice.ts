import { AppError } from "@/core/errors";
import { convertMinor } from "@/core/exchange";
import type { Settings } from "@/features/settings";

const SERIES = "INV";
const DAY_MS = 24 * 60 * 60 * 1000;

/** One charge for a running service: a change for the rest of its paid time, or a renewal. In minor units. */
export type ServiceCharge = {
  kind: "change" | "renewal";
  description: string;
  amountMinor: number;
  /** The same at retail; never less. */
  retailMinor: number;
  periodStart: Date | null;
  periodEnd: Date | null;
};

type InvoiceForService = {
  id: string;
  clientId: string;
  serviceId: string;
  currency: string;
  priceKind: "retail" | "wholesale";
  charge: ServiceCharge;
  exchangeRates: Readonly<Record<string, number>>;
  settings: Settings;
  now: Date;
};

/** The rate of a currency to the provider's, in millionths; `state_conflict` where there is none yet. */
export function exchangeRateOf(rates: Readonly<Record<string, number>>, currency: string): number {
  const rate = rates[currency];
  if (!rate)
    throw new AppError("state_conflict", { detail: `There is no exchange rate for ${currency} yet.` });
  return rate;
}

/** The invoice of a charge in the database's own names, for `charge_service`: one line, due by the billing settings. */
export function serviceInvoiceRows(invoice: InvoiceForService) {
  const { id, clientId, currency, charge, settings, now } = invoice;
  const rate = exchangeRateOf(invoice.exchangeRates, currency);
  const base = settings.company.currency;
  const at = now.toISOString();
  return {
    invoice: {
      id,
      client_id: clientId,
      order_id: null,
      service_id: invoice.serviceId,
      series: SERIES,
      status: "open",
      price_kind: invoice.priceKind,
      currency,
      total_minor: charge.amountMinor,
      paid_minor: 0,
      refunded_minor: 0,
      base_currency: base,
      base_total_minor: convertMinor(charge.amountMinor, currency, base, rate),
      fx_rate_millionths: rate,
      issued_at: at,
      due_at: new Date(now.getTime() + settings.billing.dueDays * DAY_MS).toISOString(),
      updated_at: at,
    },
    invoice_lines: [
      {
        invoice_id: id,
        position: 0,
        client_id: clientId,
        kind: charge.kind,
        description: charge.description,
        quantity: 1,
        retail_unit_minor: Math.max(charge.retailMinor, charge.amountMinor),
        discount_bps: 0,
        unit_minor: charge.amountMinor,
        amount_minor: charge.amountMinor,
        rule: charge.kind,
        cap: null,
        trace: null,
        period_start: charge.periodStart?.toISOString() ?? null,
        period_end: charge.periodEnd?.toISOString() ?? null,
      },
    ],
  };
}
