import type { BillingCycle } from "@/core/billing-cycle";
import { AppError, type FieldError } from "@/core/errors";
import { multiplyMinor, sumMinor } from "@/core/money";
import type { CatalogProduct, Price, PriceTable } from "@/features/catalog";
import { type ChosenOption, chooseOptions, type Selection } from "./choose-options";
import { type ResolvedPrice, resolvePrice } from "./resolve-price";
import type { PriceTerms } from "./terms";

/** What is asked for: `quantity` units of a product, each with these options. */
export type ItemConfiguration = {
  cycle: BillingCycle;
  quantity: number;
  selections: readonly Selection[];
};

export type PriceLine = ResolvedPrice & {
  kind: "base" | "setup" | "option";
  description: string;
  optionGroupId: string | null;
  optionId: string | null;
  /** Units ordered times units of the option. */
  quantity: number;
  /** `unitMinor` × quantity. */
  amountMinor: number;
};

export type PricedItem = {
  lines: PriceLine[];
  retailTotalMinor: number;
  totalMinor: number;
  /** Of one unit and cycle, without set-up fees. */
  recurringRetailMinor: number;
  recurringMinor: number;
};

/**
 * Prices one item in minor units of `currency` (R23, R24: base, options and set-up fees alike).
 * Throws `validation_failed` with paths relative to the item for whatever cannot be ordered.
 */
export function resolveItem(
  product: CatalogProduct,
  configuration: ItemConfiguration,
  currency: string,
  terms: PriceTerms,
): PricedItem {
  const { cycle, quantity } = configuration;
  if (product.status !== "active")
    throw invalid(["product"], "retired", "This product can no longer be ordered");
  const base = product.prices[currency]?.[cycle];
  if (!base) throw invalid(["cycle"], "no_price", `This product has no ${cycle} price in ${currency}`);

  const lines = linesOf(product.name, base, quantity, terms, null);
  for (const chosen of chooseOptions(product.groups, configuration.selections)) {
    const price = optionPrice(chosen, currency, cycle);
    lines.push(...linesOf(optionLabel(chosen), price, quantity * chosen.quantity, terms, chosen));
  }
  const recurring = lines.filter((line) => line.kind !== "setup");
  return {
    lines,
    retailTotalMinor: sumMinor(lines.map((line) => multiplyMinor(line.retailMinor, line.quantity))),
    totalMinor: sumMinor(lines.map((line) => line.amountMinor)),
    recurringRetailMinor: sumMinor(
      recurring.map((line) => multiplyMinor(line.retailMinor, line.quantity / quantity)),
    ),
    recurringMinor: sumMinor(
      recurring.map((line) => multiplyMinor(line.unitMinor, line.quantity / quantity)),
    ),
  };
}

function linesOf(
  name: string,
  price: Price,
  quantity: number,
  terms: PriceTerms,
  chosen: ChosenOption | null,
): PriceLine[] {
  const shared = {
    description: name,
    optionGroupId: chosen?.group.id ?? null,
    optionId: chosen?.option.id ?? null,
    quantity,
  };
  const recurring = resolvePrice(price.priceMinor, terms);
  const lines: PriceLine[] = [
    {
      kind: chosen ? "option" : "base",
      ...shared,
      ...recurring,
      amountMinor: multiplyMinor(recurring.unitMinor, quantity),
    },
  ];
  if (price.setupMinor > 0) {
    const setup = resolvePrice(price.setupMinor, terms);
    lines.push({ kind: "setup", ...shared, ...setup, amountMinor: multiplyMinor(setup.unitMinor, quantity) });
  }
  return lines;
}

function optionPrice(chosen: ChosenOption, currency: string, cycle: BillingCycle): Price {
  const price: PriceTable[string][BillingCycle] = chosen.option.prices[currency]?.[cycle];
  if (price) return price;
  const path = ["options", chosen.index, "option"];
  throw invalid(path, "no_price", `${optionLabel(chosen)} has no ${cycle} price in ${currency}`);
}

function optionLabel(chosen: ChosenOption): string {
  return chosen.group.kind === "choice" ? `${chosen.group.name}: ${chosen.option.name}` : chosen.group.name;
}

function invalid(path: FieldError["path"], code: string, detail: string): AppError {
  return new AppError("validation_failed", { detail, fields: [{ path, code, detail }] });
}
