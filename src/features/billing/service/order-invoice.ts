import { type PriceLine, type PricingBasis, ruleColumns } from "@/features/pricing";
import { type InvoiceRows, type NewInvoice, newInvoiceRows } from "./new-invoice";

type InvoiceForOrder = Pick<NewInvoice, "id" | "exchangeRates" | "settings" | "now"> & {
  orderId: string;
  basis: PricingBasis;
  lines: readonly PriceLine[];
};

/** The invoice of a new order: the order's very lines (R25). */
export function orderInvoiceRows({ basis, lines, ...invoice }: InvoiceForOrder): InvoiceRows {
  return newInvoiceRows({
    ...invoice,
    clientId: basis.clientId,
    priceKind: basis.terms.kind,
    currency: basis.currency,
    billing: basis.billing,
    lines: lines.map((line) => ({
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
  });
}
