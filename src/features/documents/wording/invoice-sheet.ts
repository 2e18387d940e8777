import type { Note, Row, Sheet, Total } from "@/integrations/documents";
import type { DocumentLine, InvoiceDocument } from "../domain/model";
import { type Language, languageOf, lastDay } from "./language";
import { letterOf, note, taxNotes, taxTotals } from "./letter";

/** R74: an invoice as it is sent. */
export function invoiceSheet(invoice: InvoiceDocument): Sheet {
  const { number, currency, orderId } = invoice;
  const language = languageOf(invoice.locale);
  const { t, day } = language;
  return {
    ...letterOf(invoice, t("party.billedTo")),
    title: t(invoice.isVoid ? "title.invoiceVoid" : "title.invoice", { number }),
    facts: [
      { label: t("facts.invoiceNumber"), value: number },
      { label: t("facts.issued"), value: day(invoice.issuedAt) },
      { label: t("facts.due"), value: day(invoice.dueAt) },
      ...(orderId ? [{ label: t("facts.order"), value: orderId }] : []),
      { label: t("facts.currency"), value: currency },
    ],
    table: tableOf(invoice, language),
    totals: totalsOf(invoice, language),
    notes: [
      ...taxNotes(invoice, language),
      ...paymentNotes(invoice, language),
      ...(invoice.note ? [note(invoice.note)] : []),
    ],
  };
}

function tableOf({ lines, taxes, taxName, currency }: InvoiceDocument, language: Language): Sheet["table"] {
  const { t, count, money, percent } = language;
  const isTaxed = taxes.some(({ treatment }) => treatment !== "none");
  const tax = (line: DocumentLine) => (isTaxed ? [percent(line.taxBps)] : []);
  return {
    columns: [
      t("table.description"),
      t("table.quantity"),
      t("table.unit"),
      ...(isTaxed ? [t("table.tax", { name: taxName })] : []),
      t("table.amount"),
    ],
    empty: t("table.noLines"),
    rows: lines.map((line) => ({
      cells: [
        line.description,
        count(line.quantity),
        money(line.unitMinor, currency),
        ...tax(line),
        money(line.amountMinor, currency),
      ],
      details: detailsOf(line, currency, language),
    })),
  };
}

function detailsOf(
  { period, discountBps, retailUnitMinor }: DocumentLine,
  currency: string,
  { t, shortDay, money, percent }: Language,
): Row["details"] {
  const retail = { retail: money(retailUnitMinor, currency), percent: percent(discountBps) };
  return [
    ...(period
      ? [t("line.period", { start: shortDay(period.start), end: shortDay(lastDay(period.end)) })]
      : []),
    ...(discountBps > 0 ? [t("line.discount", retail)] : []),
  ];
}

function totalsOf(invoice: InvoiceDocument, language: Language): Total[] {
  const { t, money } = language;
  const { currency, netMinor, totalMinor, paidMinor, creditedMinor, dueMinor } = invoice;
  const taxes = taxTotals(invoice, language);
  const taken = (label: string, minor: number): Total[] =>
    minor > 0 ? [{ label, value: money(-minor, currency), weight: "plain" }] : [];
  return [
    ...(taxes.length > 0
      ? [{ label: t("totals.net"), value: money(netMinor, currency), weight: "plain" as const }, ...taxes]
      : []),
    { label: t("totals.total"), value: money(totalMinor, currency), weight: "strong" },
    ...taken(t("totals.credited"), creditedMinor),
    ...taken(t("totals.paid"), paidMinor),
    { label: t("totals.due"), value: money(dueMinor, currency), weight: "due" },
  ];
}

function paymentNotes(invoice: InvoiceDocument, { t, day, money }: Language): Note[] {
  const { seller, currency, dueMinor } = invoice;
  if (invoice.isVoid) return [note(t("notes.void"))];
  if (dueMinor <= 0) return [note(t("notes.paidInFull"))];
  const asked = { amount: money(dueMinor, currency), date: day(invoice.dueAt) };
  if (!seller.bank)
    return seller.email ? [note(t("notes.payElsewhere", { ...asked, email: seller.email }))] : [];
  const { holder, bank, account, code } = seller.bank;
  return [
    {
      heading: t("notes.payHeading"),
      lines: [t("notes.pay", asked)],
      pairs: [
        { label: t("notes.holder"), value: holder },
        ...(bank ? [{ label: t("notes.bank"), value: bank }] : []),
        { label: t("notes.account"), value: account },
        ...(code ? [{ label: t("notes.code"), value: code }] : []),
        { label: t("notes.reference"), value: invoice.number },
      ],
      boxed: true,
    },
  ];
}
