import type { BillingCycle } from "@/core/billing-cycle";
import { discountUnitMinor } from "@/core/money";
import type { CatalogProduct, PriceTable } from "@/features/catalog";
import type { CyclePriceDto, PricedProductDto } from "@/features/pricing";

/** A product with all three kinds of options, for tests of this folder. */
export const exampleCatalogProduct: CatalogProduct = {
  id: "prd_server",
  categoryId: "cat_1",
  name: "Server",
  slug: "server",
  description: "",
  status: "active",
  visibility: "everyone",
  prices: {
    EUR: { monthly: price(9_999, 4_999), annual: price(99_990) },
  },
  groups: [
    group("opg_ram", "RAM", "choice", { required: true }, [
      ["opt_32", "32 GB", 0],
      ["opt_64", "64 GB", 1_999],
    ]),
    group("opg_ips", "IPs", "quantity", { max: 16, step: 2 }, [["opt_ip", "IP", 199]]),
    group("opg_managed", "Managed", "yes_no", {}, [["opt_managed", "Managed", 4_901]]),
  ],
};

function price(priceMinor: number, setupMinor = 0) {
  return { priceMinor, setupMinor, floorMinor: null };
}

function group(
  id: string,
  name: string,
  kind: "choice" | "quantity" | "yes_no",
  rules: { required?: boolean; max?: number; step?: number },
  options: [id: string, name: string, priceMinor: number][],
): CatalogProduct["groups"][number] {
  return {
    id,
    name,
    kind,
    required: rules.required ?? false,
    min: 0,
    max: rules.max ?? 1,
    step: rules.step ?? 1,
    options: options.map(([optionId, optionName, priceMinor]) => ({
      id: optionId,
      name: optionName,
      // The IP address alone has a set-up fee; the second amount of RAM alone has no annual price.
      prices: {
        EUR: {
          monthly: price(priceMinor, optionId === "opt_ip" ? 333 : 0),
          ...(optionId === "opt_64" ? {} : { annual: price(priceMinor * 10) }),
        },
      },
    })),
  };
}

/** The same product as the server hands it to a page, at this rate off retail. */
export function examplePricedProduct(discountBps: number): PricedProductDto {
  const product = exampleCatalogProduct;
  return {
    id: product.id,
    name: product.name,
    description: product.description,
    category: { id: product.categoryId, name: "Servers" },
    prices: pricedCycles(product.prices, discountBps),
    groups: product.groups.map((one) => ({
      ...one,
      options: one.options.map(({ id, name, prices }) => ({
        id,
        name,
        prices: pricedCycles(prices, discountBps),
      })),
    })),
  };
}

function pricedCycles(prices: PriceTable, discountBps: number): CyclePriceDto[] {
  const money = (amount: number) => ({ amount, currency: "EUR" });
  const priced = (retail: number) => ({
    retail: money(retail),
    price: money(discountUnitMinor(retail, discountBps)),
    discountBps,
    rule: "own_rate" as const,
    ruled: money(discountUnitMinor(retail, discountBps)),
    cap: null,
    validTo: null,
    tierName: null,
  });
  return Object.entries(prices.EUR ?? {}).map(([cycle, { priceMinor, setupMinor }]) => ({
    cycle: cycle as BillingCycle,
    recurring: priced(priceMinor),
    setup: priced(setupMinor),
  }));
}
