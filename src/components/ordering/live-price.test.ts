import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveItem } from "@/features/pricing";
import { termsOf } from "@/testing/price-terms";
import { checkConfiguration } from "./check-configuration";
import { readConfiguration } from "./configuration";
import { exampleCatalogProduct, examplePricedProduct } from "./example-product";
import { fromPrice } from "./from-price";
import { livePrice } from "./live-price";

const choices = fc.record({
  rate: fc.integer({ min: 0, max: 10_000 }),
  quantity: fc.integer({ min: 1, max: 100 }),
  ram: fc.constantFrom("opt_32", "opt_64"),
  ips: fc.integer({ min: 0, max: 8 }).map((pairs) => String(pairs * 2)),
  managed: fc.constantFrom("", "on"),
});

describe("the live price", () => {
  it("is the one that the server resolves, to the cent, whatever is chosen", () => {
    fc.assert(
      fc.property(choices, ({ rate, quantity, ram, ips, managed }) => {
        const product = examplePricedProduct(rate);
        const query = {
          cycle: "monthly",
          quantity: String(quantity),
          opg_ram: ram,
          opg_ips: ips,
          opg_managed: managed,
        };
        const configuration = readConfiguration(product, new URLSearchParams(query));
        const { item } = checkConfiguration(product, configuration, "EUR");
        if (!item) throw new Error("the configuration was refused");
        const selections = item.options;
        const resolved = resolveItem(
          exampleCatalogProduct,
          { cycle: item.cycle, quantity, selections },
          "EUR",
          termsOf(rate),
        );
        const live = livePrice(product, configuration);
        expect(live?.total).toEqual({ retail: resolved.retailTotalMinor, price: resolved.totalMinor });
        expect(live?.recurring.price).toBe(resolved.recurringMinor);
      }),
    );
  });

  it("cannot be told while a quantity is no number or an option has no price for the cycle", () => {
    const product = examplePricedProduct(2_000);
    const priceOf = (query: Record<string, string>) =>
      livePrice(product, readConfiguration(product, new URLSearchParams(query)));
    expect(priceOf({ quantity: "two" })).toBeNull();
    expect(priceOf({ opg_ips: "-1" })).toBeNull();
    expect(priceOf({ cycle: "annual", opg_ram: "opt_64" })).toBeNull();
    expect(priceOf({})?.total).toEqual({ retail: 14_998, price: 7_999 + 3_999 });
  });
});

describe("the catalogue's from-price", () => {
  it("is the base with the cheapest of what has to be chosen", () => {
    expect(fromPrice(examplePricedProduct(2_000))).toEqual({
      cycle: "monthly",
      recurring: { retail: 9_999, price: 7_999 },
    });
  });
});
