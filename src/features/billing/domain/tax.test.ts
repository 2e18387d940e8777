import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addTax, isEuVatNumber, taxOf } from "./tax";

const RULES = {
  enabled: true,
  name: "VAT",
  reverseCharge: true,
  rates: [
    { country: "DE", rateBps: 1_900 },
    { country: "FR", rateBps: 2_000 },
    { country: "CH", rateBps: 810 },
  ],
};
const GERMAN = { country: "DE", taxId: "DE136695976", taxExempt: false };

describe("the tax of a client of a German provider", () => {
  it.each([
    ["a business at home", GERMAN, "standard", "DE", 1_900],
    ["anybody exempt", { ...GERMAN, taxExempt: true }, "exempt", "", 0],
    [
      "a French business",
      { country: "FR", taxId: "FR40303265045", taxExempt: false },
      "reverse_charge",
      "",
      0,
    ],
    ["a French consumer", { country: "FR", taxId: "", taxExempt: false }, "standard", "FR", 2_000],
    [
      "a misspelt number",
      { country: "FR", taxId: "FR40303265046", taxExempt: false },
      "standard",
      "FR",
      2_000,
    ],
    ["another country's number", { ...GERMAN, country: "FR" }, "standard", "FR", 2_000],
    ["a Greek business", { country: "GR", taxId: "EL094259216", taxExempt: false }, "reverse_charge", "", 0],
    [
      "a consumer where no rate is set",
      { country: "ES", taxId: "", taxExempt: false },
      "standard",
      "DE",
      1_900,
    ],
    ["a Swiss business", { country: "CH", taxId: "", taxExempt: false }, "standard", "CH", 810],
    ["an American one", { country: "US", taxId: "12-3456789", taxExempt: false }, "outside", "", 0],
  ])("%s", (_who, buyer, treatment, country, rateBps) => {
    expect(taxOf(buyer, "DE", RULES)).toEqual({ treatment, country, rateBps });
  });

  it("is none while the provider charges none", () => {
    expect(taxOf(GERMAN, "DE", { ...RULES, enabled: false }).treatment).toBe("none");
  });

  it("is the country's rate where reverse charge is off", () => {
    const french = { country: "FR", taxId: "FR40303265045", taxExempt: false };
    expect(taxOf(french, "DE", { ...RULES, reverseCharge: false })).toMatchObject({ country: "FR" });
  });
});

it("takes a VAT number by its form and its check digits", () => {
  expect(["DE136695976", "ATU13585627", "EL094259216", "NL010000446B01"].map(isEuVatNumber)).toEqual(
    Array(4).fill(true),
  );
  expect(["DE136695975", "GB980780684", "", "DE", "136695976", "DE13669597X"].map(isEuVatNumber)).toEqual(
    Array(6).fill(false),
  );
});

it("adds up: the lines' shares are the document's tax, each within one unit of its own", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100_000_000 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 0, max: 10_000 }),
      (lines, rateBps) => {
        const sums = addTax(lines, { treatment: "standard", country: "DE", rateBps });
        expect(sums.totalMinor).toBe(sums.netMinor + sums.taxMinor);
        expect(sums.lineTaxMinor.reduce((sum, tax) => sum + tax, 0)).toBe(sums.taxMinor);
        expect(Math.abs(sums.taxMinor - (sums.netMinor * rateBps) / 10_000)).toBeLessThanOrEqual(0.5);
        for (const [index, tax] of sums.lineTaxMinor.entries())
          expect(Math.abs(tax - ((lines[index] ?? 0) * rateBps) / 10_000)).toBeLessThan(1.5);
      },
    ),
  );
});
