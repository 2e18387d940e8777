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

type InvoiceForService = Omit<NewInvoice, "orderId" | "lines"> & { serviceId: string; charge: ServiceCharge };

/** The invoice of a charge, for `charge_service`: one line. */
export function serviceInvoiceRows({ serviceId, charge, ...invoice }: InvoiceForService): InvoiceRows {
  return newInvoiceRows({ ...invoice, orderId: null, lines: [chargeLine(serviceId, charge)] });
}

/** A charge for a service as a line of an invoice. */
export function chargeLine(serviceId: string, charge: ServiceCharge): NewInvoiceLine {
  return {
    service_id: serviceId,
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
