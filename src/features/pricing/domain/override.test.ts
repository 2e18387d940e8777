import fc from "fast-check";
import { expect, it } from "vitest";
import type { AppError } from "@/core/errors";
import type { CatalogProduct } from "@/features/catalog";
import { termsOf } from "@/testing/price-terms";
import { resolveItem } from "./resolve-item";
import type { PriceTerms } from "./terms";

const amount = fc.integer({ min: 0, max: 10_000_000 });
const terms: fc.Arbitrary<PriceTerms> = fc.oneof(
  fc.constant<PriceTerms>({ kind: "retail" }),
  fc.integer({ min: 0, max: 10_000 }).map((bps) => termsOf(bps)),
);
const product = fc.tuple(amount, amount, amount).map(
  ([priceMinor, setupMinor, optionMinor]): CatalogProduct => ({
    id: "server",
    categoryId: "dedicated",
    name: "Server",
    slug: "server",
    description: "",
    status: "active",
    visibility: "everyone",
    prices: { EUR: { monthly: { priceMinor, setupMinor, floorMinor: Math.floor(priceMinor / 2) } } },
    groups: [
      {
        id: "ram",
        name: "RAM",
        kind: "choice",
        required: true,
        min: 0,
        max: 1,
        step: 1,
        options: [
          {
            id: "ram-a",
            name: "A",
            prices: { EUR: { monthly: { priceMinor: optionMinor, setupMinor: 0, floorMinor: null } } },
          },
        ],
      },
    ],
  }),
);
const order = (quantity: number, override: { unitMinor: number } | null) => ({
  cycle: "monthly" as const,
  quantity,
  selections: [{ group: "ram", option: "ram-a", quantity: 1 }],
  override,
});
const retailOf = (one: CatalogProduct) => one.prices.EUR?.monthly?.priceMinor ?? 0;

it("takes any price from 0 to retail for the product alone, and leaves every other line as it was", () => {
  fc.assert(
    fc.property(
      product,
      terms,
      fc.integer({ min: 1, max: 100 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (one, on, quantity, share) => {
        const unitMinor = Math.floor(retailOf(one) * share);
        const before = resolveItem(one, order(quantity, null), "EUR", on);
        const after = resolveItem(one, order(quantity, { unitMinor }), "EUR", on);
        const [base, ...others] = after.lines;
        expect(base).toMatchObject({
          kind: "base",
          rule: "override",
          retailMinor: retailOf(one),
          unitMinor,
          amountMinor: unitMinor * quantity,
          discountBps: 0,
          cap: null,
        });
        expect(base?.unitMinor).toBeLessThanOrEqual(base?.retailMinor ?? 0);
        expect(others).toEqual(before.lines.slice(1));
        expect(after.retailTotalMinor).toBe(before.retailTotalMinor);
        expect(after.totalMinor - before.totalMinor).toBe(
          unitMinor * quantity - (before.lines[0]?.amountMinor ?? 0),
        );
      },
    ),
  );
});

it("refuses what is below 0 or above retail, at its field", () => {
  fc.assert(
    fc.property(product, terms, fc.integer({ min: 1, max: 1_000 }), (one, on, beyond) => {
      for (const unitMinor of [-beyond, retailOf(one) + beyond]) {
        try {
          resolveItem(one, order(1, { unitMinor }), "EUR", on);
          expect.unreachable();
        } catch (error) {
          expect((error as AppError).fields).toMatchObject([{ path: ["override"], code: "out_of_range" }]);
        }
      }
    }),
  );
});
