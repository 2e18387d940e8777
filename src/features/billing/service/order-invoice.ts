import { AppError } from "@/core/errors";
import { convertMinor } from "@/core/exchange";
import { type PriceLine, type PricingBasis, ruleColumns } from "@/features/pricing";
import type { Settings } from "@/features/settings";

const SERIES = "INV";
const DAY_MS = 24 * 60 * 60 * 1000;

type InvoiceForOrder = {
  id: string;
  orderId: string;
  basis: PricingBasis;
  totalMinor: number;
  lines: readonly PriceLine[];
  exchangeRates: Readonly<Record<string, number>>;
  settings: Settings;
  now: Date;
};

/** The invoice of a new order in the database's own names: the order's very lines (R25), due by the billing settings. */
export function orderInvoiceRows({
  id,
  orderId,
  basis,
  totalMinor,
  lines,
  exchangeRates,
  settings,
  now,
}: InvoiceForOrder) {
  const { currency } = settings.company;
  const rate = exchangeRates[basis.currency];
  if (!rate)
    throw new AppError("state_conflict", { detail: `There is no exchange rate for ${basis.currency} yet.` });
  return {
    invoice: {
      id,
      client_id: basis.clientId,
      order_id: orderId,
      series: SERIES,
      status: "open",
      price_kind: basis.terms.kind,
      currency: basis.currency,
      total_minor: totalMinor,
      paid_minor: 0,
      refunded_minor: 0,
      base_currency: currency,
      base_total_minor: convertMinor(totalMinor, basis.currency, currency, rate),
      fx_rate_millionths: rate,
      issued_at: now.toISOString(),
      due_at: new Date(now.getTime() + settings.billing.dueDays * DAY_MS).toISOString(),
      updated_at: now.toISOString(),
    },
    invoice_lines: lines.map((line, position) => ({
      invoice_id: id,
      position,
      client_id: basis.clientId,
      kind: line.kind,
      description: line.description,
      quantity: line.quantity,
      retail_unit_minor: line.retailMinor,
      discount_bps: line.discountBps,
      unit_minor: line.unitMinor,
      amount_minor: line.amountMinor,
      ...ruleColumns(line),
      period_start: null,
      period_end: null,
    })),
  };
}
