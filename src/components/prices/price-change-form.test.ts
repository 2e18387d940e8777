import { describe, expect, it } from "vitest";
import type { PriceSheetDto } from "@/features/pricing";
import { controlOf, readPriceChange, rowTexts } from "./price-change-form";
import { formReader } from "./rule-form";

const eur = (amount: number) => ({ amount, currency: "EUR" });
const sheet: PriceSheetDto = {
  version: "17",
  rows: [
    {
      product: "prd_1",
      option: null,
      name: "Server",
      cycle: "monthly",
      price: eur(10_000),
      setup: eur(5_000),
      floor: null,
    },
    {
      product: null,
      option: "opt_1",
      name: "RAM",
      cycle: "monthly",
      price: eur(2_500),
      setup: eur(0),
      floor: eur(2_000),
    },
  ],
};
const texts = { rate: "rate", time: "time", needed: "needed", amount: () => "amount" };

function read(typed: Record<string, string>) {
  const data = new FormData();
  sheet.rows.forEach((row, index) => {
    for (const [field, text] of Object.entries(rowTexts(row))) data.set(`rows.${index}.${field}`, text);
  });
  for (const [name, text] of Object.entries(typed)) data.set(name, text);
  const reader = formReader(data, texts);
  return { ...readPriceChange(reader, sheet), errors: reader.errors };
}

describe("a sheet of prices", () => {
  it("sends what was changed alone, under the version that it was read at", () => {
    expect(read({}).input).toEqual({
      changes: [],
      validFrom: null,
      running: { mode: "next_renewal" },
      basis: "17",
    });
    const { input, rows } = read({ "rows.1.priceMinor": "30.00", validFrom: "2027-01-01T00:00" });
    expect(input.changes).toEqual([
      {
        option: "opt_1",
        cycle: "monthly",
        currency: "EUR",
        priceMinor: 3_000,
        setupMinor: 0,
        floorMinor: 2_000,
      },
    ]);
    expect(input.validFrom).toBe("2027-01-01T00:00:00.000Z");
    expect(controlOf("changes.0.floorMinor", rows)).toBe("rows.1.floorMinor");
    expect(controlOf("running.until", rows)).toBe("running.until");
  });

  it("withdraws an emptied price, and names the control of a wrong one", () => {
    expect(read({ "rows.0.priceMinor": "" }).input.changes).toMatchObject([
      { product: "prd_1", priceMinor: null },
    ]);
    expect(read({ "rows.0.floorMinor": "1,5" }).errors).toEqual({ "rows.0.floorMinor": "amount" });
  });
});
