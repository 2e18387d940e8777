import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FULL_BPS } from "@/core/money";
import type { CatalogProduct } from "@/features/catalog";
import { termsOf } from "@/testing/price-terms";
import { newHold } from "./new-hold";
import { type Hold, type RenewingService, resolveRenewal } from "./renewal";
import { resolveItem } from "./resolve-item";
import type { PriceTerms } from "./terms";

const DAY = 86_400_000;
const AT = new Date(100 * DAY);

type Amounts = { priceMinor: number; floorMinor: number | null };
const amounts: fc.Arbitrary<Amounts> = fc
  .tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }))
  .map(([priceMinor, percent]) => ({
    priceMinor,
    floorMinor: percent === null ? null : Math.floor((priceMinor * percent) / 100),
  }));
const bps = fc.integer({ min: 0, max: FULL_BPS });

function productOf(base: Amounts, options: Amounts[]): CatalogProduct {
  const prices = (one: Amounts) => ({ EUR: { monthly: { ...one, setupMinor: 700 } } });
  return {
    id: "prd",
    categoryId: "cat",
    name: "Server",
    slug: "server",
    description: "",
    status: "active",
    visibility: "everyone",
    prices: prices(base),
    groups: options.map((option, index) => ({
      id: `group${index}`,
      name: `Group ${index}`,
      kind: "quantity",
      required: false,
      min: 0,
      max: 9,
      step: 1,
      options: [{ id: `option${index}`, name: "Option", prices: prices(option) }],
    })),
  };
}

const world = fc.record({
  base: amounts,
  options: fc.array(amounts, { maxLength: 3 }),
  counts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
  quantity: fc.integer({ min: 1, max: 20 }),
  rate: bps,
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

/** The order, and a service of it as it runs from then on. */
function ordered({ base, options, counts, quantity }: World, terms: PriceTerms) {
  const product = productOf(base, options);
  const selections = options.map((_, index) => ({
    group: `group${index}`,
    option: `option${index}`,
    quantity: counts[index] as number,
  }));
  const item = resolveItem(product, { cycle: "monthly", quantity, selections }, "EUR", terms);
  const service: RenewingService = {
    productId: "prd",
    cycle: "monthly",
    currency: "EUR",
    lines: item.lines.flatMap((line) =>
      line.kind === "setup" ? [] : [{ ...line, kind: line.kind, quantity: line.quantity / quantity }],
    ),
    recorded: { minor: item.recurringMinor, retailMinor: item.recurringRetailMinor },
    hold: null,
  };
  return { product, item, service };
}

describe("a renewal", () => {
  it("is what the order said while nothing has changed, and also when the product is gone but had no floor", () => {
    fc.assert(
      fc.property(world, (one) => {
        const terms = termsOf(one.rate);
        const { product, item, service } = ordered(one, terms);
        const renewal = resolveRenewal(service, product, terms, AT);
        expect(renewal).toMatchObject({
          recurringMinor: item.recurringMinor,
          retailMinor: item.recurringRetailMinor,
          held: false,
        });
        const free = { ...one, base: { ...one.base, floorMinor: null }, options: [] };
        const gone = ordered(free, terms);
        expect(resolveRenewal(gone.service, null, terms, AT).recurringMinor).toBe(gone.item.recurringMinor);
      }),
    );
  });

  it("is at the prices of the moment: never above retail, never below the floors, lower by a higher rate", () => {
    fc.assert(
      fc.property(world, amounts, bps, (one, now, other) => {
        const { service } = ordered(one, termsOf(one.rate));
        const product = productOf(now, one.options);
        const renewal = resolveRenewal(service, product, termsOf(one.rate), AT);
        expect(renewal.recurringMinor).toBeLessThanOrEqual(renewal.retailMinor);
        for (const line of renewal.lines) {
          const floor =
            line.kind === "base" ? now.floorMinor : one.options[Number(line.optionId?.slice(6))]?.floorMinor;
          expect(line.unitMinor).toBeGreaterThanOrEqual(floor ?? 0);
        }
        expect(renewal.lines[0]?.retailMinor).toBe(now.priceMinor);
        const [low, high] = [one.rate, other].sort((a, b) => a - b) as [number, number];
        const by = (rate: number) => resolveRenewal(service, product, termsOf(rate), AT).recurringMinor;
        expect(by(high)).toBeLessThanOrEqual(by(low));
      }),
    );
  });

  it("counts the lower of what is held and what is resolved, unless it is to stay exactly, and only for its time", () => {
    const hold: fc.Arbitrary<Hold> = fc.record({
      minor: fc.integer({ min: 0, max: 20_000_000 }),
      until: fc.option(fc.integer({ min: 90 * DAY, max: 110 * DAY }), { nil: null }),
      exact: fc.boolean(),
    });
    fc.assert(
      fc.property(world, hold, (one, kept) => {
        const terms = termsOf(one.rate);
        const { product, service } = ordered(one, terms);
        const renewal = resolveRenewal({ ...service, hold: kept }, product, terms, AT);
        const isOver = kept.until !== null && kept.until <= AT.getTime();
        const expected = isOver
          ? renewal.listMinor
          : kept.exact
            ? kept.minor
            : Math.min(kept.minor, renewal.listMinor);
        expect(renewal.recurringMinor).toBe(expected);
      }),
    );
  });

  it("keeps retail of the order where the catalogue has no price any more, and a price that an admin typed", () => {
    const product = productOf({ priceMinor: 9_000, floorMinor: null }, []);
    const line = {
      kind: "base",
      optionId: null,
      quantity: 1,
      retailMinor: 10_000,
      unitMinor: 8_000,
    } as const;
    const service = (rule: string, cycle: "monthly" | "annual", optionId: string | null = null) => ({
      productId: "prd",
      cycle,
      currency: "EUR",
      lines: [{ ...line, optionId, rule }],
      recorded: { minor: 8_000, retailMinor: 10_000 },
      hold: null,
    });
    const at = (one: RenewingService) => resolveRenewal(one, product, termsOf(5_000), AT);
    expect(at(service("own_rate", "monthly")).recurringMinor).toBe(4_500);
    expect(at(service("own_rate", "annual")).recurringMinor).toBe(5_000);
    expect(at(service("own_rate", "monthly", "gone")).recurringMinor).toBe(5_000);
    expect(at(service("override", "monthly"))).toMatchObject({ recurringMinor: 8_000, retailMinor: 10_000 });

    // A service that was changed keeps no price of a part alone: one that is gone leaves the whole as it was.
    const changed = (optionId: string | null): RenewingService => ({
      ...service("retail", "monthly"),
      lines: [null, optionId].map((id, index) => ({
        kind: index === 0 ? ("base" as const) : ("option" as const),
        optionId: id,
        quantity: 1,
        retailMinor: null,
        unitMinor: null,
        rule: "retail",
      })),
    });
    expect(at(changed("gone"))).toMatchObject({ recurringMinor: 8_000, retailMinor: 10_000 });
    expect(at({ ...changed(null), lines: changed(null).lines.slice(0, 1) }).recurringMinor).toBe(4_500);
  });
});

describe("a change that spares running services", () => {
  const renewal = (recurringMinor: number, listMinor = recurringMinor) => ({
    lines: [],
    listMinor,
    retailMinor: listMinor,
    recurringMinor,
    held: recurringMinor !== listMinor,
  });
  const until = new Date(200 * DAY);

  it.each([
    ["dearer", renewal(64), renewal(80), null, { minor: 64, until: until.getTime(), exact: false }],
    ["cheaper", renewal(64), renewal(50), null, { minor: 64, until: until.getTime(), exact: true }],
    ["the same", renewal(64), renewal(64), null, null],
    [
      "dearer again, on what is held for longer",
      renewal(64, 80),
      renewal(64, 90),
      { minor: 64, until: null, exact: false },
      { minor: 64, until: null, exact: false },
    ],
    [
      "dearer, on a hold that is over",
      renewal(80),
      renewal(90),
      { minor: 64, until: 99 * DAY, exact: true },
      { minor: 80, until: until.getTime(), exact: false },
    ],
  ] as const)("holds when it is %s", (_what, before, after, present, expected) => {
    expect(newHold({ mode: "until", until }, before, after, present, AT)).toEqual(expected);
    expect(newHold({ mode: "next_renewal" }, before, after, present, AT)).toBeNull();
  });
});
