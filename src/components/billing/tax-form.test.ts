import { describe, expect, it } from "vitest";
import { readTaxDraft, type TaxDraft, taxDraftOf } from "./tax-form";

const texts = { rate: "rate", days: "days", country: "country", twice: "twice", name: "name" };
const tax = { enabled: true, name: "VAT", reverseCharge: true, rates: [{ country: "DE", rateBps: 1_900 }] };
const typed = (change: Partial<TaxDraft> = {}) => ({ ...taxDraftOf({ dueDays: 14, tax }), ...change });
const row = (country: string, rate: string) => ({ key: country, country, rate });

describe("the tax settings as they are typed", () => {
  it("come back as they were saved", () => {
    expect(readTaxDraft(typed(), texts)).toEqual({ input: { dueDays: 14, tax }, errors: {} });
  });

  it("take rates with two decimals", () => {
    const { input, errors } = readTaxDraft(typed({ rates: [row("CH", "8.1"), row("LU", "0")] }), texts);
    expect(errors).toEqual({});
    expect(input.tax.rates).toEqual([
      { country: "CH", rateBps: 810 },
      { country: "LU", rateBps: 0 },
    ]);
  });

  it("say what is wrong at each field", () => {
    const rates = [row("DE", "19"), row("", "x"), row("DE", "101")];
    expect(readTaxDraft(typed({ dueDays: "366", name: " ", rates }), texts).errors).toEqual({
      dueDays: "days",
      name: "name",
      "rates.1.country": "country",
      "rates.1.rate": "rate",
      "rates.2.country": "twice",
      "rates.2.rate": "rate",
    });
  });
});
