import type { ClientBilling } from "@/core/client-billing";
import { convertMinor } from "@/core/exchange";
import type { Context } from "@/db";
import type { CompanySettings, Settings } from "@/features/settings";
import { addTax, taxOf } from "../domain/tax";
import { exchangeRateOf } from "./new-invoice";

const SERIES = "CN";

/** Either of an invoice, whose net and tax the database shares out, or of a service, whose are known. */
export type NewCreditNote = {
  id: string;
  clientId: string;
  invoiceId?: string;
  serviceId?: string;
  priceKind: "retail" | "wholesale";
  currency: string;
  /** Tax included. */
  amountMinor: number;
  /** `invoice`: written off. `balance`, or a gateway: given back. */
  destination: string;
  reason: string;
  seller: CompanySettings;
};

/** A credit note in the database's own names, for `credit_invoice` and `charge_service`, which number it. */
export function creditNoteRow(ctx: Context, note: NewCreditNote) {
  return {
    id: note.id,
    client_id: note.clientId,
    invoice_id: note.invoiceId ?? null,
    service_id: note.serviceId ?? null,
    series: SERIES,
    price_kind: note.priceKind,
    currency: note.currency,
    amount_minor: note.amountMinor,
    destination: note.destination,
    reason: note.reason,
    // The buyer is added as it is written.
    parties: { seller: note.seller },
    issued_by_user_id: ctx.actor.kind === "admin" ? ctx.actor.userId : null,
    created_at: ctx.clock.now().toISOString(),
  };
}

type ServiceCredit = Omit<NewCreditNote, "invoiceId" | "amountMinor" | "destination" | "seller"> & {
  serviceId: string;
  /** Before tax. */
  netMinor: number;
  billing: ClientBilling;
  exchangeRates: Readonly<Record<string, number>>;
  settings: Settings;
};

/** What a service gives back into the balance before its paid time is over: with tax as the client pays it today. */
export function serviceCreditRow(ctx: Context, credit: ServiceCredit) {
  const { netMinor, billing, exchangeRates, settings, currency } = credit;
  const { company } = settings;
  const tax = taxOf(billing, company.country, settings.billing.tax);
  const { taxMinor, totalMinor } = addTax([netMinor], tax);
  const rate = exchangeRateOf(exchangeRates, currency);
  return {
    ...creditNoteRow(ctx, { ...credit, amountMinor: totalMinor, destination: "balance", seller: company }),
    parties: { seller: company, taxName: settings.billing.tax.name },
    net_minor: netMinor,
    tax_minor: taxMinor,
    tax_bps: tax.rateBps,
    tax_treatment: tax.treatment,
    base_minor: convertMinor(netMinor, currency, company.currency, rate),
  };
}
