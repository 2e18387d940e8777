import { type BillingCycle, cycleMonths } from "@/core/billing-cycle";
import { newId } from "@/core/ids";
import { FULL_BPS, roundDivide } from "@/core/money";
import type { Tx } from "@/db";
import { toSlug } from "@/features/catalog";
import { CATEGORIES, GROUPS, type Monthly, type SeedGroup, type SeedProduct } from "./catalogue-data";

export const CURRENCIES = ["EUR", "USD", "JPY"] as const;

/** What a longer commitment takes off. */
const CYCLE_DISCOUNT_BPS = {
  monthly: 0,
  quarterly: 0,
  semiannual: 300,
  annual: 1_000,
  biennial: 1_500,
} as const;
type Recurring = keyof typeof CYCLE_DISCOUNT_BPS;
const RECURRING = Object.keys(CYCLE_DISCOUNT_BPS) as Recurring[];

type PriceRow = { cycle: BillingCycle; currency: string; priceMinor: bigint; setupMinor: bigint };

/** Writes categories, products, option groups and all their prices, as of `at`. */
export async function seedCatalogue(tx: Tx, at: Date): Promise<void> {
  const groupIds = new Map<string, string>();
  for (const [key, group] of Object.entries<SeedGroup>(GROUPS))
    groupIds.set(key, await createGroup(tx, at, group));
  for (const [position, category] of CATEGORIES.entries()) {
    const id = newId(at);
    const slug = toSlug(category.name);
    await tx.category.create({ data: { id, name: category.name, slug, position, createdAt: at } });
    for (const [index, product] of category.products.entries()) {
      await createProduct(tx, at, { product, categoryId: id, position: index, groupIds });
    }
  }
}

/** Takes the products off sale that the data says are no longer sold; services on them run on (R31). */
export async function retireProducts(tx: Tx, at: Date): Promise<void> {
  const names = CATEGORIES.flatMap(({ products }) => products).flatMap(({ name, retired }) =>
    retired ? [name] : [],
  );
  await tx.product.updateMany({ where: { name: { in: names } }, data: { status: "retired", updatedAt: at } });
}

type Placed = {
  product: SeedProduct;
  categoryId: string;
  position: number;
  groupIds: ReadonlyMap<string, string>;
};

async function createProduct(
  tx: Tx,
  at: Date,
  { product, categoryId, position, groupIds }: Placed,
): Promise<void> {
  const { name, description } = product;
  await tx.product.create({
    data: {
      id: newId(at),
      categoryId,
      name,
      slug: toSlug(name),
      description,
      status: "active",
      position,
      createdAt: at,
      updatedAt: at,
      prices: { create: pricesOf(product) },
      groups: {
        create: product.groups.map((key, index) => ({
          groupId: groupIds.get(key) as string,
          position: index,
        })),
      },
    },
  });
}

async function createGroup(tx: Tx, at: Date, group: SeedGroup): Promise<string> {
  const id = newId(at);
  await tx.optionGroup.create({
    data: {
      id,
      name: group.name,
      kind: group.kind,
      required: group.required ?? false,
      max: group.max ?? 1,
      createdAt: at,
      options: {
        create: group.options.map(({ name, monthly }, position) => ({
          id: newId(at),
          name,
          position,
          prices: { create: recurringPrices(monthly) },
        })),
      },
    },
  });
  return id;
}

function pricesOf({ monthly, setup, once }: SeedProduct): PriceRow[] {
  const bought = CURRENCIES.map((currency) => ({
    cycle: "one_time" as const,
    currency,
    priceMinor: BigInt(once?.[currency] ?? 0),
    setupMinor: 0n,
  }));
  return [...(monthly ? recurringPrices(monthly, setup) : []), ...(once ? bought : [])];
}

function recurringPrices(monthly: Monthly, setup?: Monthly): PriceRow[] {
  return CURRENCIES.flatMap((currency) =>
    RECURRING.map((cycle) => ({
      cycle,
      currency,
      priceMinor: cyclePrice(monthly[currency], cycle),
      setupMinor: BigInt(cycleMonths(cycle) < 12 ? (setup?.[currency] ?? 0) : 0),
    })),
  );
}

/** The months of a cycle less its discount, rounded to ten cents or ten yen, as price lists are. */
function cyclePrice(monthlyMinor: number, cycle: Recurring): bigint {
  if (cycle === "monthly") return BigInt(monthlyMinor);
  const kept = BigInt(FULL_BPS - CYCLE_DISCOUNT_BPS[cycle]);
  return roundDivide(BigInt(monthlyMinor * cycleMonths(cycle)) * kept, BigInt(FULL_BPS) * 10n) * 10n;
}
