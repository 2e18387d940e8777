import fc from "fast-check";
import type { BillingCycle } from "@/core/billing-cycle";
import { FULL_BPS, roundDivide } from "@/core/money";
import type { CatalogProduct, Price } from "@/features/catalog";
import { type PriceRules, type PriceTerms, resolveItem, termsAt, type Validity } from "@/features/pricing";

// For properties of prices: any product, any rules, any order, at any time.

const CURRENCIES = ["EUR", "JPY", "KWD"] as const;
const CYCLES: BillingCycle[] = ["monthly", "annual"];
export const DAY = 86_400_000;

const amount = fc.oneof(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 10_000_000_000 }));
export const bps = fc.integer({ min: 0, max: FULL_BPS });
const price: fc.Arbitrary<Price> = fc
  .tuple(amount, amount, fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }))
  .map(([priceMinor, setupMinor, percent]) => ({
    priceMinor,
    setupMinor,
    floorMinor: percent === null ? null : Number(roundDivide(BigInt(priceMinor) * BigInt(percent), 100n)),
  }));
const prices = fc
  .constantFrom(...CURRENCIES)
  .chain((currency) =>
    fc.tuple(price, price).map(([monthly, annual]) => ({ [currency]: { monthly, annual } })),
  );

const product: fc.Arbitrary<CatalogProduct> = fc
  .tuple(prices, fc.array(fc.tuple(price, price), { maxLength: 4 }), fc.integer({ min: 1, max: 3 }))
  .map(([table, options, step]) => {
    const [currency] = Object.keys(table);
    return {
      id: "prd",
      categoryId: "cat",
      name: "Server",
      slug: "server",
      description: "",
      status: "active",
      visibility: "everyone",
      prices: table,
      groups: options.map(([monthly, annual], index) => ({
        id: `group${index}`,
        name: `Group ${index}`,
        kind: "quantity",
        required: false,
        min: 0,
        max: 12,
        step,
        options: [
          { id: `option${index}`, name: "Option", prices: { [currency as string]: { monthly, annual } } },
        ],
      })),
    };
  });

const validity: fc.Arbitrary<Validity> = fc
  .tuple(
    fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
    fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
  )
  .map(([from, length]) => ({
    validFrom: from === null ? null : from * DAY,
    validTo: length === null ? null : ((from ?? 0) + length) * DAY,
  }));
const rate = fc
  .record({ id: fc.uuid(), rateBps: bps })
  .chain((one) => validity.map((time) => ({ ...one, ...time })));
const targeted = (targetId: string) => rate.map((one) => ({ ...one, targetId }));
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 });

const rules: fc.Arbitrary<PriceRules> = fc.record({
  book: some(
    fc
      .record({
        id: fc.uuid(),
        targetId: fc.constantFrom("prd", "option0", "option1"),
        cycle: fc.constantFrom(...CYCLES),
        currency: fc.constantFrom(...CURRENCIES),
        priceMinor: amount,
        setupMinor: fc.option(amount, { nil: null }),
      })
      .chain((one) => validity.map((time) => ({ ...one, ...time }))),
  ),
  productRates: some(fc.oneof(targeted("prd"), targeted("other"))),
  categoryRates: some(fc.oneof(targeted("cat"), targeted("other"))),
  ownRates: some(rate),
  tierCategoryRates: some(fc.oneof(targeted("cat"), targeted("other"))),
  tierRates: some(rate),
  defaultRates: some(rate),
});
const rates = fc.record({
  ownRateBps: fc.option(bps, { nil: null }),
  tierRateBps: fc.option(bps, { nil: null }),
  defaultRateBps: bps,
});

/** A product, everything laid down about its prices, and an order of it. */
export const pricedWorlds = fc.record({
  product,
  rules,
  rates,
  at: fc.integer({ min: 0, max: 60 }).map((day) => new Date(day * DAY + 1)),
  discountSetup: fc.boolean(),
  cycle: fc.constantFrom(...CYCLES),
  quantity: fc.integer({ min: 1, max: 100 }),
  counts: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }),
});
export type PricedWorld = typeof pricedWorlds extends fc.Arbitrary<infer T> ? T : never;

/** The order of this world on some terms. */
export function priced({ product: item, cycle, quantity, counts }: PricedWorld, terms: PriceTerms) {
  const selections = item.groups.flatMap((group, index) => {
    const count = (counts[index] ?? 0) * group.step;
    return count === 0 || count > group.max
      ? []
      : [{ group: group.id, option: `option${index}`, quantity: count }];
  });
  const [currency] = Object.keys(item.prices);
  return resolveItem(item, { cycle, quantity, selections }, currency as string, terms);
}
/** The reseller's terms in this world. */
export const termsIn = ({ rules: laid, rates: undated, at, discountSetup }: PricedWorld) =>
  termsAt(laid, { ...undated, tierName: "Silver" }, at, { discountSetup });
