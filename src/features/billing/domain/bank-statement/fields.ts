/** What the columns of a bank's statement may hold. The order is that in which headings are given away. */
export const STATEMENT_FIELDS = [
  "date",
  "amount",
  "credit",
  "debit",
  "direction",
  "currency",
  "payer",
  "purpose",
  "reference",
  "transactionId",
  "account",
] as const;

export type StatementField = (typeof STATEMENT_FIELDS)[number];

/** Which column, counted from 0, holds a field. Two columns may have the same heading, so it is no name. */
export type StatementColumns = { readonly [Field in StatementField]?: number };

export const DATE_ORDERS = ["dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const DECIMAL_MARKS = [".", ","] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/**
 * Names of columns as banks write them in English, German, French and Spanish; the better one first, where a statement
 * has several (the day of booking before that of the value).
 */
const NAMES: Readonly<Record<StatementField, string>> = {
  date:
    "booking date|date|posting date|posted date|transaction date|completed date|date completed|buchungstag|" +
    "buchungsdatum|buchung|datum|date de comptabilisation|date comptable|date d operation|date de l operation|" +
    "date operation|fecha|fecha de operacion|fecha operacion|fecha contable|value date|valuta|valutadatum|" +
    "wertstellung|wertstellungsdatum|date de valeur|date valeur|fecha de valor|fecha valor",
  amount:
    "amount|transaction amount|betrag|umsatz|umsatzbetrag|montant|montant de l operation|importe|cantidad|monto|value",
  credit:
    "credit|credit amount|paid in|money in|deposit|deposits|haben|gutschrift|eingang|credits|montant credit|abono|" +
    "abonos|haber|ingreso|ingresos",
  debit:
    "debit|debit amount|paid out|money out|withdrawal|withdrawals|soll|belastung|lastschrift|ausgang|debits|" +
    "montant debit|cargo|cargos|debe|adeudo|gasto|gastos",
  direction:
    "credit debit indicator|credit debit|debit credit|dr cr|cr dr|d c|c d|soll haben|soll haben kennzeichen|s h|" +
    "soll haben kz|umsatztyp|richtung|direction|sens|sens de l operation|debito credito|cargo abono|debe haber",
  currency:
    "currency|currency code|transaction currency|ccy|wahrung|umsatzwahrung|devise|monnaie|moneda|divisa",
  payer:
    "payer|payer name|name of payer|counterparty|counterparty name|sender|sender name|name|from|partner name|" +
    "auftraggeber|zahler|name zahlungsbeteiligter|zahlungspflichtige r|zahlungspflichtiger|" +
    "beguenstigter zahlungspflichtiger|auftraggeber empfanger|auftraggeber beguenstigter|gegenpartei|empfanger|" +
    "donneur d ordre|emetteur|nom|nom de la contrepartie|contrepartie|tiers|ordenante|remitente|contraparte|" +
    "nombre|emisor",
  purpose:
    "purpose|payment purpose|purpose of payment|remittance information|payment details|description|" +
    "transaction description|details|narrative|memo|message|particulars|verwendungszweck|zahlungszweck|zweck|" +
    "buchungstext|libelle|motif|communication|details du paiement|concepto|descripcion|detalle|asunto|observaciones",
  reference:
    "reference|payment reference|customer reference|end to end reference|end to end id|end to end|kundenreferenz|" +
    "kundenreferenz end to end|ende zu ende referenz|referenz|zahlungsreferenz|reference client|" +
    "reference du paiement|reference de bout en bout|referencia|referencia del cliente|referencia de pago",
  transactionId:
    "transaction id|id|transfer id|transferwise id|unique id|fitid|bank reference|bank transaction id|entry reference|" +
    "account servicer reference|transaction number|transaktions id|transaktionsnummer|umsatz id|bankreferenz|" +
    "referenz der bank|id de transaction|identifiant|numero d operation|reference bancaire|id de transaccion|" +
    "id transaccion|numero de operacion|referencia bancaria",
  account:
    "account|own account|account number|account iban|auftragskonto|iban auftragskonto|eigenes konto|kontonummer|" +
    "compte|numero de compte|cuenta|numero de cuenta",
};

/** What a heading says, without case, accents and marks, and without what stands in brackets. */
export function plainHeading(text: string): string {
  return (
    text
      .replace(/[([{].*?[)\]}]/g, " ")
      .replace(/[ß\u1e9e]/g, "ss")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      // "Empfaenger" and "Empfänger" are one word.
      .replace(/([aou])e/g, "$1")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
  );
}

const ALIASES = new Map(
  STATEMENT_FIELDS.map((field) => [field, NAMES[field].split("|").map((name) => plainHeading(name))]),
);

/** How well a heading fits a field: 0 not at all; the whole name is better than a part, an earlier name than a later. */
function fitOf(heading: string, field: StatementField): number {
  const names = ALIASES.get(field) ?? [];
  const whole = names.indexOf(heading);
  if (whole >= 0) return 1_000 - whole;
  const part = names.findIndex((name) => name.length > 3 && ` ${heading} `.includes(` ${name} `));
  return part >= 0 && !/\b(saldo|balance|solde)\b/.test(heading) ? 500 - part : 0;
}

/** The columns that headings tell of. Each column holds one thing. */
export function guessColumns(headings: readonly string[]): StatementColumns {
  const plain = headings.map((heading) => plainHeading(heading));
  const fits = STATEMENT_FIELDS.flatMap((field) =>
    plain.map((heading, column) => ({ field, column, fit: fitOf(heading, field) })),
  ).filter(({ fit }) => fit > 0);
  // Whole names first, then by the order of the fields: a sort keeps what is equal in its order.
  fits.sort((a, b) => Number(b.fit > 500) - Number(a.fit > 500));
  const columns: { [Field in StatementField]?: number } = {};
  const taken = new Set<number>();
  for (const field of [...new Set(fits.map((one) => one.field))]) {
    const own = fits.filter((one) => one.field === field && !taken.has(one.column));
    const best = own.reduce<(typeof own)[number] | null>(
      (most, one) => (most && most.fit >= one.fit ? most : one),
      null,
    );
    if (!best) continue;
    columns[field] = best.column;
    taken.add(best.column);
  }
  return withoutPair(columns);
}

/** A column of amounts with a sign says everything; a pair beside it would say it twice. */
function withoutPair({ credit, debit, ...columns }: StatementColumns): StatementColumns {
  if (columns.amount !== undefined) return columns;
  return { ...columns, ...(credit !== undefined && { credit }), ...(debit !== undefined && { debit }) };
}
