import { type InvoiceRows, type NewInvoice, type NewInvoiceLine, newInvoiceRows } from "./new-invoice";

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

type InvoiceForService = Omit<NewInvoice, "orderId" | "lines"> & { charge: ServiceCharge };

/** The invoice of a charge, for `charge_service`: one line. */
export function serviceInvoiceRows({ charge, ...invoice }: InvoiceForService): InvoiceRows {
  return newInvoiceRows({ ...invoice, orderId: null, lines: [chargeLine(charge)] });
}

/** A charge as a line of an invoice. */
export function chargeLine(charge: ServiceCharge): NewInvoiceLine {
  return {
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
  };
}
