import { describe, expect, it } from "vitest";
import { guessColumns, type StatementField } from "./fields";

/** Each field with the heading that it was found under. */
function found(headings: string[]): Partial<Record<StatementField, string>> {
  return Object.fromEntries(
    Object.entries(guessColumns(headings)).map(([field, column]) => [field, headings[column]]),
  );
}

describe("guessColumns", () => {
  it("knows English names", () => {
    expect(
      found([
        "Value date",
        "Booking date",
        "Amount",
        "Currency",
        "Payment reference",
        "Payer name",
        "Transaction ID",
      ]),
    ).toEqual({
      date: "Booking date",
      amount: "Amount",
      currency: "Currency",
      reference: "Payment reference",
      payer: "Payer name",
      transactionId: "Transaction ID",
    });
  });

  it("knows those of German savings banks", () => {
    const headings =
      "Auftragskonto;Buchungstag;Valutadatum;Buchungstext;Verwendungszweck;Glaeubiger ID;Mandatsreferenz;" +
      "Kundenreferenz (End-to-End);Beguenstigter/Zahlungspflichtiger;Kontonummer/IBAN;BIC (SWIFT-Code);Betrag;Waehrung";
    expect(found(headings.split(";"))).toEqual({
      account: "Auftragskonto",
      date: "Buchungstag",
      purpose: "Verwendungszweck",
      reference: "Kundenreferenz (End-to-End)",
      payer: "Beguenstigter/Zahlungspflichtiger",
      amount: "Betrag",
      currency: "Waehrung",
    });
  });

  it("knows those of German direct banks, with a balance that is no amount", () => {
    const headings =
      "Buchung;Wertstellungsdatum;Auftraggeber/Empfänger;Verwendungszweck;Saldo nach Buchung;Währung;Betrag (€)";
    expect(found(headings.split(";"))).toEqual({
      date: "Buchung",
      payer: "Auftraggeber/Empfänger",
      purpose: "Verwendungszweck",
      currency: "Währung",
      amount: "Betrag (€)",
    });
  });

  it("knows French and Spanish ones, with credit and debit apart", () => {
    expect(found(["Date opération", "Libellé", "Débit", "Crédit", "Devise", "Émetteur"])).toEqual({
      date: "Date opération",
      purpose: "Libellé",
      debit: "Débit",
      credit: "Crédit",
      currency: "Devise",
      payer: "Émetteur",
    });
    expect(found(["Fecha de operación", "Concepto", "Importe", "Divisa", "Ordenante", "Saldo"])).toEqual({
      date: "Fecha de operación",
      purpose: "Concepto",
      amount: "Importe",
      currency: "Divisa",
      payer: "Ordenante",
    });
  });

  it("prefers one signed column to a pair, and gives no column away twice", () => {
    expect(found(["Date", "Amount", "Credit", "Debit"])).toEqual({ date: "Date", amount: "Amount" });
    expect(found(["Name", "Name"])).toEqual({ payer: "Name" });
    expect(found(["x", "y"])).toEqual({});
  });
});
