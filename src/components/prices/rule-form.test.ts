import { describe, expect, it } from "vitest";
import { formReader, readNewRule } from "./rule-form";
import { momentText, typedMoment } from "./typed-moment";

const texts = {
  rate: "rate",
  time: "time",
  needed: "needed",
  amount: ({ currency, example }: { currency: string; example: string }) => `${example} ${currency}`,
};

function read(kind: Parameters<typeof readNewRule>[1], fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  const reader = formReader(data, texts);
  const input = readNewRule(reader, kind, { reseller: "res_1", currency: "EUR" });
  return { input, errors: reader.errors };
}

describe("a price rule as it is typed", () => {
  it("is a price for a product or an option, in the reseller's currency", () => {
    const fields = { cycle: "monthly", priceMinor: "61.23", setupMinor: "", "running.mode": "for_good" };
    expect(read("price_book", { ...fields, product: "opt_1" })).toEqual({
      errors: {},
      input: {
        kind: "price_book",
        reseller: "res_1",
        tier: null,
        category: null,
        product: null,
        option: "opt_1",
        cycle: "monthly",
        currency: "EUR",
        rateBps: null,
        priceMinor: 6_123,
        setupMinor: null,
        validFrom: null,
        validTo: null,
        running: { mode: "for_good" },
      },
    });
    expect(read("price_book", { ...fields, product: "prd_1" }).input.product).toBe("prd_1");
  });

  it("is a rate of a tier for a category and a time, in UTC", () => {
    const fields = {
      tier: "tier_1",
      category: "cat_1",
      rateBps: "12.5",
      validFrom: "2027-01-01T00:00",
      validTo: "2027-02-01T12:30",
      "running.mode": "until",
      "running.until": "2027-03-01T00:00",
    };
    expect(read("tier_category", fields)).toMatchObject({
      errors: {},
      input: {
        reseller: null,
        rateBps: 1_250,
        validFrom: "2027-01-01T00:00:00.000Z",
        validTo: "2027-02-01T12:30:00.000Z",
        running: { mode: "until", until: "2027-03-01T00:00:00.000Z" },
      },
    });
  });

  it.each(["-1", "100.01", "10.005", "", "ten"])("refuses the rate %j at its field", (rateBps) => {
    expect(read("default_rate", { rateBps }).errors).toEqual({ rateBps: "rate" });
  });

  it("says beside each control what is wrong with it", () => {
    const fields = { priceMinor: "1.234", validFrom: "soon", "running.mode": "until" };
    expect(read("price_book", fields).errors).toEqual({
      product: "needed",
      priceMinor: "64.00 EUR",
      validFrom: "time",
      "running.until": "time",
    });
  });

  it("shows a moment as it is typed", () => {
    expect(momentText("2027-02-01T12:30:00.000Z")).toBe("2027-02-01T12:30");
    expect(typedMoment(momentText("2027-02-01T12:30:00.000Z"))).toBe("2027-02-01T12:30:00.000Z");
    expect(momentText(null)).toBe("");
  });
});
