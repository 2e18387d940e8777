import { describe, expect, it } from "vitest";
import { findLayout, textFromLine } from "./layout";
import { readStatement } from "./read-statement";
import { rowReferences } from "./reference";

const KNOWN = { mapping: {}, today: "2026-02-01", currencies: ["EUR", "USD"] };

function read(lines: string[], known: Partial<typeof KNOWN> & { mapping?: object } = {}) {
  const [header = [], ...rows] = lines.map((line) => line.split(";"));
  const table = { header, rows: rows.map((cells, index) => ({ line: index + 2, cells })) };
  return readStatement(table, { ...KNOWN, ...known });
}

const HEAD = "Date;Amount;Currency;Payer;Purpose;Transaction ID";

describe("readStatement", () => {
  it("reads what came in, and lists what went out", () => {
    const { incoming, outgoing, problems, questions } = read([
      HEAD,
      "2026-01-05;198.00;EUR;Acme GmbH;INV-000001;T1",
      "2026-01-06;-20.00;EUR;Rent;January;T2",
      "2026-01-06;0.00;EUR;;;T3",
    ]);
    expect(problems).toEqual([]);
    expect(questions).toEqual([]);
    expect(incoming).toEqual([
      {
        line: 2,
        day: "2026-01-05",
        amountMinor: 19_800,
        currency: "EUR",
        payer: "Acme GmbH",
        purpose: "INV-000001",
        reference: "T1",
      },
    ]);
    expect(outgoing.map(({ line, amountMinor }) => [line, amountMinor])).toEqual([
      [3, -2_000],
      [4, 0],
    ]);
  });

  it("names what it cannot read by line and column, and reads the rest", () => {
    const { incoming, problems } = read([
      HEAD,
      "2026-02-30;1.00;EUR;;;A",
      "2026-01-05;one;EUR;;;B",
      "2026-01-05;1.00;euro;;;C",
      "2026-02-02;1.00;EUR;;;D",
      "2026-01-05;1.00;EUR;;;E;more",
      `2026-01-05;1.00;EUR;;;${"F".repeat(101)}`,
      "2026-01-05;1.00;EUR;;;G",
      "2026-01-06;2.00;EUR;;;G",
      "Total;;;;;",
    ]);
    expect(incoming.map(({ line }) => line)).toEqual([8]);
    expect(problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, "Date", "no_day"],
      [3, "Amount", "no_amount"],
      [4, "Currency", "no_currency"],
      [5, "Date", "future_day"],
      [6, "", "too_many_cells"],
      [7, "Transaction ID", "long_id"],
      [9, "Transaction ID", "repeated_id"],
      [10, "Date", "no_day"],
    ]);
  });

  it("asks for what the file does not tell, and takes the answer", () => {
    const lines = ["Date;Amount;Payer", "05/01/2025;1.234;A"];
    expect(read(lines).questions).toEqual(["dateOrder", "decimalMark", "currency"]);
    const mapping = { dateOrder: "mdy", decimalMark: ",", currency: "USD" } as const;
    expect(read(lines, { mapping }).incoming).toMatchObject([
      { day: "2025-05-01", amountMinor: 123_400, currency: "USD" },
    ]);
    expect(read(["a;b", "c;d"]).questions).toEqual(["date", "amount"]);
    expect(read(["Date;Amount", "2026-01-05;1.00"], { currencies: ["EUR"] }).incoming).toHaveLength(1);
    expect(read(["Date;Amount (USD)", "2026-01-05;1.00"]).incoming).toMatchObject([{ currency: "USD" }]);
  });

  it("takes the columns that an admin gives, and no other", () => {
    const lines = ["When;What;Sum", "2026-01-05;Rent;5.00"];
    const columns = { date: 0, purpose: 1, amount: 2 };
    expect(read(lines, { mapping: { columns, currency: "EUR" } }).incoming).toMatchObject([
      { purpose: "Rent", payer: "", amountMinor: 500 },
    ]);
  });

  it("reads credit and debit apart, with and without signs", () => {
    const { incoming, outgoing, problems } = read([
      "Date;Credit;Debit;Currency",
      "2026-01-05;5.00;;EUR",
      "2026-01-05;;3.00;EUR",
      "2026-01-05;0.00;-4.00;EUR",
      "2026-01-05;1.00;1.00;EUR",
    ]);
    expect(incoming.map(({ amountMinor }) => amountMinor)).toEqual([500]);
    expect(outgoing.map(({ amountMinor }) => amountMinor)).toEqual([-300, -400]);
    expect(problems).toMatchObject([{ line: 5, code: "two_amounts" }]);
  });

  it("reads the direction from a column of its own", () => {
    const { incoming, outgoing, problems } = read([
      "Datum;Betrag;Währung;Soll/Haben",
      "05.01.2026;5,00;EUR;H",
      "05.01.2026;3,00;EUR;S",
      "05.01.2026;3,00;EUR;?",
    ]);
    expect(incoming.map(({ amountMinor }) => amountMinor)).toEqual([500]);
    expect(outgoing.map(({ amountMinor }) => amountMinor)).toEqual([-300]);
    expect(problems).toMatchObject([{ line: 4, code: "no_direction", value: "?" }]);
  });

  it("takes control characters and changes of direction out of texts", () => {
    const { incoming } = read([HEAD, "2026-01-05;1.00;EUR;\u202eevil\u0007 name;a\u0000b;T"]);
    expect(incoming).toMatchObject([{ payer: "evil name", purpose: "a b" }]);
  });
});

describe("references", () => {
  const row = {
    account: "",
    day: "2026-01-05",
    amountMinor: 100,
    currency: "EUR",
    purpose: "A  b",
    payer: "P",
  };

  it("are the same for the same row, whatever stands around it, and count those that are alike", () => {
    const [first, second] = rowReferences([row, row]);
    expect(
      rowReferences([
        { ...row, day: "2026-01-04" },
        { ...row, purpose: "a b" },
      ])[1],
    ).toBe(first);
    expect(second).not.toBe(first);
    expect(first).toMatch(/^CSV-[0-9A-F]{24}$/);
  });

  it("are others for another account, day, amount, currency, purpose or payer", () => {
    const others = [
      row,
      { ...row, account: "1" },
      { ...row, day: "2026-01-06" },
      { ...row, amountMinor: 101 },
      { ...row, currency: "USD" },
      { ...row, purpose: "c" },
      { ...row, payer: "Q" },
    ];
    expect(new Set(rowReferences(others)).size).toBe(others.length);
  });
});

describe("findLayout", () => {
  it("finds the headings below what a bank writes above them, and their separator", () => {
    const text =
      'My bank, Berlin\r\nAccount;"DE12, main"\r\n\r\n"Buchungstag";"Betrag";"Verwendungszweck"\r\n1;2;3\r\n';
    expect(findLayout(text)).toEqual({ separator: ";", headingsLine: 4 });
    expect(textFromLine(text, 5)).toBe("1;2;3\r\n");
  });

  it.each([",", ";", "\t", "|"])("tells the separator %j", (separator) => {
    expect(findLayout(["Date", "Amount", "Payer"].join(separator))).toEqual({ separator, headingsLine: 1 });
  });

  it("takes the line with most cells when no name is known", () => {
    expect(findLayout("a\nb|c|d\ne|f|g")).toEqual({ separator: "|", headingsLine: 2 });
  });
});
