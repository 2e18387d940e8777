import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyExponent } from "@/core/currencies";
import { currencyIn, decimalMarkOf, readAmount } from "./amounts";
import { dateOrderOf, readDay } from "./dates";

describe("dates", () => {
  it.each([
    ["2026-01-05", "2026-01-05"],
    ["2026/1/5", "2026-01-05"],
    ["20260105", "2026-01-05"],
    ["05.01.2026", "2026-01-05"],
    ["5.1.26", "2026-01-05"],
    ["05/01/2026", "2026-01-05"],
    ["2026-01-05T23:10:00Z", "2026-01-05"],
    ["05.01.2026 10:00", "2026-01-05"],
    ["29.02.2024", "2024-02-29"],
  ])("reads %j", (cell, day) => {
    expect(readDay(cell, "dmy")).toBe(day);
  });

  it.each(["", "31.02.2026", "29.02.2026", "2026-13-01", "1.2", "05-01/2026", "yesterday", "5.1.202"])(
    "refuses %j",
    (cell) => {
      expect(readDay(cell, "dmy")).toBeNull();
    },
  );

  it("reads dots day first, whatever slashes mean", () => {
    expect(readDay("05.01.2026", "mdy")).toBe("2026-01-05");
    expect(readDay("05/01/2026", "mdy")).toBe("2026-05-01");
  });

  it("decides the order for the whole column, or asks", () => {
    expect(dateOrderOf(["05/01/2026", "13/01/2026"])).toBe("dmy");
    expect(dateOrderOf(["05/01/2026", "01/13/2026"])).toBe("mdy");
    expect(dateOrderOf(["05/01/2026", "06/01/2026"])).toBe("ask");
    expect(dateOrderOf(["13/01/2026", "01/13/2026"])).toBe("ask");
    expect(dateOrderOf(["05/05/2026"])).toBe("dmy");
    expect(dateOrderOf(["05.01.2026", "2026-01-05", ""])).toBe("dmy");
  });

  it("reads every day as it was written, and asks only where it could be another one", () => {
    const days = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.array(days, { minLength: 1, maxLength: 20 }),
        fc.constantFrom("dmy", "mdy"),
        (dates, order) => {
          const texts = dates.map((date) => date.toISOString().slice(0, 10));
          const cells = texts.map((text) => {
            const [year, month, day] = text.split("-");
            return order === "dmy" ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
          });
          expect(cells.map((cell) => readDay(cell, order))).toEqual(texts);
          const decided = dateOrderOf(cells);
          if (decided !== "ask") expect(cells.map((cell) => readDay(cell, decided))).toEqual(texts);
          else expect(texts.every((text) => Number(text.slice(8)) <= 12)).toBe(true);
        },
      ),
    );
  });
});

describe("amounts", () => {
  it.each([
    ["1.234,56", ",", 123_456],
    ["1,234.56", ".", 123_456],
    ["1234.5", ".", 123_450],
    ["1 234,56 €", ",", 123_456],
    ["1'234.56", ".", 123_456],
    ["EUR 12.00", ".", 1_200],
    ["-12,00", ",", -1_200],
    ["−12,00", ",", -1_200],
    ["12,00-", ",", -1_200],
    ["(12.00)", ".", -1_200],
    ["12,00 S", ",", -1_200],
    ["12,00 H", ",", 1_200],
    ["+12.500", ".", 1_250],
    ["0,00", ",", 0],
  ] as const)("reads %j", (cell, mark, minor) => {
    expect(readAmount(cell, mark, "EUR")).toBe(minor);
  });

  it.each([
    "",
    "abc",
    "1.2.3",
    "12.34.56",
    "1,23.00",
    "12.505",
    "--1",
    "-1-",
    "1e3",
    "=1+1",
    "99999999999999999.00",
  ])("refuses %j", (cell) => {
    expect(readAmount(cell, ".", "EUR")).toBeNull();
  });

  it("knows the decimals of a currency", () => {
    expect(readAmount("1.234", ".", "KWD")).toBe(1_234);
    expect(readAmount("9,000", ".", "JPY")).toBe(9_000);
    expect(readAmount("9,000.50", ".", "JPY")).toBeNull();
  });

  it("decides the decimal mark for the whole column, or asks", () => {
    expect(decimalMarkOf(["1.234", "12,50"])).toBe(",");
    expect(decimalMarkOf(["1,234", "12.50"])).toBe(".");
    expect(decimalMarkOf(["1.234.567"])).toBe(",");
    expect(decimalMarkOf(["1.234"])).toBe("ask");
    expect(decimalMarkOf(["12,50", "12.50"])).toBe("ask");
    expect(decimalMarkOf(["0.125", "1.234"])).toBe(".");
    expect(decimalMarkOf(["100", "25"])).toBe(".");
  });

  it("reads every amount as it was written, and asks only where it could be another one", () => {
    const minors = fc.array(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), { minLength: 1, maxLength: 20 });
    const marks = fc.constantFrom(
      ["." as const, ","],
      ["," as const, "."],
      ["," as const, ""],
      ["." as const, "'"],
    );
    fc.assert(
      fc.property(
        minors,
        marks,
        fc.constantFrom("EUR", "KWD", "JPY"),
        (amounts, [mark, between], currency) => {
          const cells = amounts.map((minor) => written(minor, currency, mark, between));
          expect(cells.map((cell) => readAmount(cell, mark, currency))).toEqual(amounts);
          const decided = decimalMarkOf(cells);
          if (decided !== "ask")
            // Without a mark in it a column reads alike both ways.
            expect(cells.map((cell) => readAmount(cell, decided, currency))).toEqual(amounts);
        },
      ),
    );
  });

  it("finds a currency where it is named", () => {
    expect(["EUR", "Betrag (€)", "Amount CHF", "£", "$", "IBAN"].map(currencyIn)).toEqual([
      "EUR",
      "EUR",
      "CHF",
      "GBP",
      null,
      null,
    ]);
  });
});

function written(minor: number, currency: string, mark: string, between: string): string {
  const exponent = currencyExponent(currency);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, "0");
  const whole = digits.slice(0, digits.length - exponent).replace(/\B(?=(\d{3})+$)/g, between);
  const decimals = exponent > 0 ? mark + digits.slice(-exponent) : "";
  return `${minor < 0 ? "-" : ""}${whole}${decimals}`;
}
