import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "@/core/errors";
import type { CatalogOptionGroup, CatalogProduct } from "@/features/catalog";
import { termsOf } from "@/testing/price-terms";
import type { Selection } from "./choose-options";
import { resolveItem } from "./resolve-item";
import type { PriceTerms } from "./terms";

const price = (priceMinor: number, setupMinor = 0) => ({
  EUR: { monthly: { priceMinor, setupMinor, floorMinor: null } },
});
const group = (
  id: string,
  extra: Partial<CatalogOptionGroup>,
  prices: ReturnType<typeof price>,
): CatalogOptionGroup => ({
  id,
  name: id,
  kind: "choice",
  required: false,
  min: 0,
  max: 1,
  step: 1,
  options: [{ id: `${id}-a`, name: "A", prices }],
  ...extra,
});
const product = (priceMinor: number, groups: CatalogOptionGroup[], setupMinor = 0): CatalogProduct => ({
  id: "server",
  categoryId: "dedicated",
  name: "Server",
  slug: "server",
  description: "",
  status: "active",
  visibility: "everyone",
  prices: price(priceMinor, setupMinor),
  groups,
});

const RAM = group("RAM", {}, price(2_500));
const IPS = group("IPs", { kind: "quantity", min: 0, max: 16, step: 2 }, price(199, 500));
const PANEL = group("Panel", { required: true }, price(1_500));
const RETAIL: PriceTerms = { kind: "retail" };
const all: Selection[] = [
  { group: "RAM", option: "RAM-a", quantity: 1 },
  { group: "IPs", option: "IPs-a", quantity: 4 },
  { group: "Panel", option: "Panel-a", quantity: 1 },
];
const order = (selections: Selection[], quantity = 1) => ({
  cycle: "monthly" as const,
  quantity,
  selections,
});

function faults(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError)
      return error.fields.map((field) => `${field.path.join(".")}: ${field.code}`);
    throw error;
  }
  return [];
}

describe("resolveItem", () => {
  it("takes the discount off base, options and set-up fees alike (R23, R24)", () => {
    const priced = resolveItem(
      product(10_000, [RAM, IPS, PANEL], 5_000),
      order(all, 2),
      "EUR",
      termsOf(2_000),
    );
    expect(
      priced.lines.map(({ kind, description, quantity, retailMinor, unitMinor, amountMinor }) => [
        kind,
        description,
        quantity,
        retailMinor,
        unitMinor,
        amountMinor,
      ]),
    ).toEqual([
      ["base", "Server", 2, 10_000, 8_000, 16_000],
      ["setup", "Server", 2, 5_000, 4_000, 8_000],
      ["option", "RAM: A", 2, 2_500, 2_000, 4_000],
      ["option", "IPs", 8, 199, 159, 1_272],
      ["setup", "IPs", 8, 500, 400, 3_200],
      ["option", "Panel: A", 2, 1_500, 1_200, 2_400],
    ]);
    expect(priced.totalMinor).toBe(34_872);
    expect(priced.recurringMinor).toBe(8_000 + 2_000 + 4 * 159 + 1_200);
    expect(priced.lines.every((line) => line.rule === "own_rate" && line.discountBps === 2_000)).toBe(true);
  });

  it("charges a direct client retail (R19)", () => {
    const priced = resolveItem(product(10_000, [PANEL]), order([all[2] as Selection]), "EUR", RETAIL);
    expect([priced.totalMinor, priced.retailTotalMinor]).toEqual([11_500, 11_500]);
    expect(priced.lines.every((line) => line.rule === "retail" && line.discountBps === 0)).toBe(true);
  });

  it("names every wrong selection at its place", () => {
    const server = product(10_000, [RAM, IPS, PANEL]);
    const wrong: Selection[] = [
      { group: "Disk", option: "x", quantity: 1 },
      { group: "RAM", option: "IPs-a", quantity: 1 },
      { group: "IPs", option: "IPs-a", quantity: 3 },
    ];
    expect(faults(() => resolveItem(server, order(wrong), "EUR", RETAIL))).toEqual([
      "options.0.group: not_found",
      "options.1.option: not_found",
      "options.2.quantity: off_step",
      "options: required",
    ]);
    const panel = all[2] as Selection;
    const ips = (quantity: number): Selection => ({ group: "IPs", option: "IPs-a", quantity });
    expect(faults(() => resolveItem(server, order([panel, panel]), "EUR", RETAIL))).toEqual([
      "options.1.group: duplicate",
    ]);
    expect(faults(() => resolveItem(server, order([panel, ips(18)]), "EUR", RETAIL))).toEqual([
      "options.1.quantity: out_of_range",
    ]);
    expect(faults(() => resolveItem(server, order([panel, ips(-2)]), "EUR", RETAIL))).toEqual([
      "options.1.quantity: out_of_range",
    ]);
  });

  it("refuses what has no price or is retired", () => {
    const server = product(10_000, []);
    expect(faults(() => resolveItem(server, order([]), "USD", RETAIL))).toEqual(["cycle: no_price"]);
    expect(faults(() => resolveItem({ ...server, status: "retired" }, order([]), "EUR", RETAIL))).toEqual([
      "product: retired",
    ]);
  });

  it("keeps its properties for any prices, rate and quantity", () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 });
    const rate = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        amount,
        rate,
        rate,
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 8 }),
        (base, setup, option, optionSetup, a, b, quantity, pairs) => {
          const item = product(
            base,
            [group("IPs", { kind: "quantity", max: 16, step: 2 }, price(option, optionSetup))],
            setup,
          );
          const selections = [{ group: "IPs", option: "IPs-a", quantity: pairs * 2 }];
          const [low, high] = a < b ? [a, b] : [b, a];
          const dear = resolveItem(item, order(selections, quantity), "EUR", termsOf(low));
          const cheap = resolveItem(item, order(selections, quantity), "EUR", termsOf(high));
          const retail = resolveItem(item, order(selections, quantity), "EUR", RETAIL);
          expect(dear.totalMinor).toBe(dear.lines.reduce((sum, line) => sum + line.amountMinor, 0));
          expect(dear.lines.every((line) => line.amountMinor === line.unitMinor * line.quantity)).toBe(true);
          expect(cheap.totalMinor).toBeGreaterThanOrEqual(0);
          expect(cheap.totalMinor).toBeLessThanOrEqual(dear.totalMinor);
          expect(dear.totalMinor).toBeLessThanOrEqual(retail.totalMinor);
          expect(dear.retailTotalMinor).toBe(retail.totalMinor);
          // A renewal costs what one unit of the first period did, without its set-up fees.
          expect(dear.recurringMinor * quantity).toBe(
            dear.lines
              .filter((line) => line.kind !== "setup")
              .reduce((sum, line) => sum + line.amountMinor, 0),
          );
        },
      ),
    );
  });
});
