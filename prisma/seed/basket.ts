import type { BillingCycle } from "@/core/billing-cycle";
import type { Catalog, CatalogOptionGroup, CatalogProduct } from "@/features/catalog";
import type { OrderItemInput } from "@/features/orders";
import { CATEGORIES } from "./catalogue-data";
import type { Random } from "./random";

/** Who buys: in which currency, how long before the end of the history, and how much into servers it is. */
export type Buyer = { currency: string; monthsAgo: number; size: number; sells: boolean };

/** Sold for the first half of the history. */
const RETIRED = "Web Classic";

const CATEGORY_OF = new Map(
  CATEGORIES.flatMap(({ name, products }) => products.map((product) => [product.name, name])),
);

/** What somebody orders: a main product, now and then with an add-on. */
export function fillBasket(random: Random, catalog: Catalog, buyer: Buyer, label: string): OrderItemInput[] {
  const items = [item(random, pickProduct(random, catalog, buyer), buyer, label)];
  if (random.chance(0.16)) {
    const addOns = catalog.products.filter(({ name }) => CATEGORY_OF.get(name) === "Add-ons");
    items.push(item(random, random.pick(addOns), buyer, label));
  }
  return items;
}

function pickProduct(random: Random, catalog: Catalog, buyer: Buyer): CatalogProduct {
  const weights: Record<string, number> = {
    "Shared hosting": 34,
    VPS: 44 * buyer.size,
    "Dedicated servers": dedicatedWeight(buyer.monthsAgo) * buyer.size,
    "Add-ons": 8,
  };
  const category = random.weighted(Object.entries(weights));
  const products = catalog.products.filter(({ name, status }) => {
    const isSold = status === "active" && CATEGORY_OF.get(name) === category;
    return isSold && (name !== RETIRED || buyer.monthsAgo > 9);
  });
  // Cheaper ones sell more.
  return random.weighted(
    products.map((product, index) => [product, (products.length - index) ** 2] as const),
  );
}

/** Servers came into fashion; those of long ago are paid for two years, which makes them dear enough. */
function dedicatedWeight(monthsAgo: number): number {
  if (monthsAgo >= 11.8) return 1;
  if (monthsAgo >= 5.8) return 4;
  if (monthsAgo >= 2.9) return 8;
  return monthsAgo >= 0.9 ? 13 : 36;
}

function item(random: Random, product: CatalogProduct, buyer: Buyer, label: string): OrderItemInput {
  const prices = product.prices[buyer.currency] ?? {};
  const wanted = pickCycle(random, buyer.monthsAgo);
  const cycle = prices[wanted] ? wanted : "one_time";
  const options = cycle === "one_time" ? [] : product.groups.flatMap((group) => select(random, group) ?? []);
  const isServer = CATEGORY_OF.get(product.name) !== "Shared hosting" && product.groups.length > 0;
  return {
    product: product.id,
    cycle,
    quantity: !isServer && random.chance(0.1) ? random.between(2, 3) : 1,
    label: isServer ? `srv-${random.between(10, 99)}.${label}` : label,
    options,
    resaleMinor:
      buyer.sells && random.chance(0.7) ? resale(random, product, { cycle, options }, buyer.currency) : null,
  };
}

/** Cycles whose first period still runs at the end of the history: what was ordered long ago was ordered for long. */
function pickCycle(random: Random, monthsAgo: number): BillingCycle {
  if (monthsAgo >= 11.8) return "biennial";
  if (monthsAgo >= 5.8)
    return random.weighted([
      ["annual", 8],
      ["biennial", 2],
    ] as const);
  if (monthsAgo >= 2.9)
    return random.weighted([
      ["semiannual", 3],
      ["annual", 6],
      ["biennial", 1],
    ] as const);
  if (monthsAgo >= 0.9)
    return random.weighted([
      ["quarterly", 4],
      ["semiannual", 1],
      ["annual", 5],
    ] as const);
  return random.weighted([
    ["monthly", 6],
    ["quarterly", 1],
    ["annual", 3],
  ] as const);
}

type Selection = OrderItemInput["options"][number];

function select(random: Random, group: CatalogOptionGroup): Selection | undefined {
  if (!group.required && !random.chance(0.3)) return undefined;
  const option = random.pick(group.options);
  const quantity = group.kind === "quantity" ? random.between(1, 4) : 1;
  return { group: group.id, option: option.id, quantity };
}

type Configured = { cycle: BillingCycle; options: Selection[] };

/** What a reseller asks of its customer for one unit: retail give or take, in whole units of ten (R22). */
function resale(
  random: Random,
  product: CatalogProduct,
  { cycle, options }: Configured,
  currency: string,
): number {
  const base = product.prices[currency]?.[cycle]?.priceMinor ?? 0;
  const extras = options.map(({ group, option, quantity }) => {
    const chosen = product.groups.find(({ id }) => id === group)?.options.find(({ id }) => id === option);
    return (chosen?.prices[currency]?.[cycle]?.priceMinor ?? 0) * quantity;
  });
  const retail = extras.reduce((sum, extra) => sum + extra, base);
  return Math.round((retail * random.between(95, 140)) / 1000) * 10;
}
