import type { Sheet } from "@/integrations/documents";
import type { CreditNoteDocument } from "../domain/model";
import { type Language, languageOf } from "./language";
import { letterOf, note, taxNotes, taxTotals } from "./letter";

/** R74: a credit note as it is sent. Its amounts are what the recipient gets, above zero. */
export function creditNoteSheet(credit: CreditNoteDocument): Sheet {
  const { number, currency, invoiceNumber, reason, netMinor, totalMinor } = credit;
  const language = languageOf(credit.locale);
  const { t, day, money } = language;
  const taxes = taxTotals(credit, language);
  return {
    ...letterOf(credit, t("party.creditedTo")),
    title: t("title.credit_note", { number }),
    facts: [
      { label: t("facts.creditNoteNumber"), value: number },
      ...(invoiceNumber ? [{ label: t("facts.toInvoice"), value: invoiceNumber }] : []),
      { label: t("facts.issued"), value: day(credit.issuedAt) },
      { label: t("facts.currency"), value: currency },
    ],
    table: {
      columns: [t("table.description"), t("table.amount")],
      rows: [{ cells: [t("line.credit", { reason }), money(netMinor, currency)], details: [] }],
      empty: t("table.noLines"),
    },
    totals: [
      ...(taxes.length > 0
        ? [{ label: t("totals.net"), value: money(netMinor, currency), weight: "plain" as const }, ...taxes]
        : []),
      { label: t("totals.totalCredit"), value: money(totalMinor, currency), weight: "due" },
    ],
    notes: [...taxNotes(credit, language), note(whereItWent(credit, language))],
  };
}

function whereItWent({ destination, invoiceNumber }: CreditNoteDocument, { t }: Language): string {
  if (destination === "invoice" && invoiceNumber) return t("notes.toInvoice", { number: invoiceNumber });
  return destination === "balance" ? t("notes.toBalance") : t("notes.toGateway");
}
