import type { BillingCycle } from "@/core/billing-cycle";
import { AppError, type FieldError } from "@/core/errors";
import { assertMinor, multiplyMinor } from "@/core/money";
import type { CatalogProduct, Price, PriceTable } from "@/features/catalog";
import { type ChosenOption, chooseOptions, type Selection } from "./choose-options";
import { overriddenPrice, type ResolvedPrice } from "./resolve-price";
import { type UnitResolver, unitResolver } from "./resolve-unit";
import type { PriceTerms } from "./terms";

/** What is asked for: `quantity` units of a product, each with these options. */
export type ItemConfiguration = {
  cycle: BillingCycle;
  quantity: number;
  selections: readonly Selection[];
  /** What an admin charges for one unit of the product itself; its options and set-up fees follow the rules. */
  override?: { unitMinor: number } | null;
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
  assertActive(product);
  const base = product.prices[currency]?.[cycle];
  if (!base) throw invalid(["cycle"], "no_price", `This product has no ${cycle} price in ${currency}`);

  const resolver = withOverride(unitResolver({ product, cycle, currency }, terms), product.id, configuration);
  const lines: PriceLine[] = [];
  addLines(lines, resolver, { id: product.id, name: product.name, price: base, quantity, chosen: null });
  for (const chosen of chooseOptions(product.groups, configuration.selections)) {
    const price = optionPrice(chosen, currency, cycle);
    const { id } = chosen.option;
    const units = quantity * chosen.quantity;
    addLines(lines, resolver, { id, name: optionLabel(chosen), price, quantity: units, chosen });
  }
  return { lines, ...totalsOf(lines, quantity) };
}

/** Throws what `resolveItem` would but for prices: a product or an option out of sale, a choice that it has not. */
export function assertOnSale(product: CatalogProduct, selections: readonly Selection[]): void {
  assertActive(product);
  chooseOptions(product.groups, selections);
}

function assertActive({ status }: CatalogProduct): void {
  if (status !== "active") throw invalid(["product"], "retired", "This product can no longer be ordered");
}

/** The resolver with the price that an admin typed; throws `validation_failed` for one that is not within retail. */
function withOverride(
  resolver: UnitResolver,
  productId: string,
  { override }: ItemConfiguration,
): UnitResolver {
  if (!override) return resolver;
  const { unitMinor } = override;
  return {
    ...resolver,
    recurring: (price, id) => {
      if (id !== productId) return resolver.recurring(price, id);
      if (unitMinor >= 0 && unitMinor <= price.priceMinor)
        return overriddenPrice(price.priceMinor, unitMinor);
      throw invalid(["override"], "out_of_range", "The price has to be between 0 and retail");
    },
  };
}

/** Sums of lines, exact; a RangeError for what JSON could not carry. */
function totalsOf(lines: readonly PriceLine[], quantity: number): Omit<PricedItem, "lines"> {
  let [retailTotalMinor, totalMinor, recurringRetailMinor, recurringMinor] = [0, 0, 0, 0];
  for (const line of lines) {
    retailTotalMinor = assertMinor(retailTotalMinor + multiplyMinor(line.retailMinor, line.quantity));
    totalMinor = assertMinor(totalMinor + line.amountMinor);
    if (line.kind === "setup") continue;
    // Parts of what was exact above.
    const units = line.quantity / quantity;
    recurringRetailMinor += line.retailMinor * units;
    recurringMinor += line.unitMinor * units;
  }
  return { retailTotalMinor, totalMinor, recurringRetailMinor, recurringMinor };
}

type Part = { id: string; name: string; price: Price; quantity: number; chosen: ChosenOption | null };

function addLines(lines: PriceLine[], resolver: UnitResolver, part: Part): void {
  const { id, price, chosen } = part;
  lines.push(lineOf(chosen ? "option" : "base", resolver.recurring(price, id), part));
  if (price.setupMinor > 0) lines.push(lineOf("setup", resolver.setup(price, id), part));
}

// Written out, since this is where an order of a thousand lines spends its time.
function lineOf(
  kind: PriceLine["kind"],
  resolved: ResolvedPrice,
  { name, quantity, chosen, price }: Part,
): PriceLine {
  return {
    kind,
    description: name,
    optionGroupId: chosen ? chosen.group.id : null,
    optionId: chosen ? chosen.option.id : null,
    quantity,
    retailMinor: resolved.retailMinor,
    unitMinor: resolved.unitMinor,
    discountBps: resolved.discountBps,
    rule: resolved.rule,
    tierName: resolved.tierName,
    ruledMinor: resolved.ruledMinor,
    cap: resolved.cap,
    ruleId: resolved.ruleId,
    validFrom: resolved.validFrom,
    validTo: resolved.validTo,
    fx: price.fx ?? null,
    amountMinor: multiplyMinor(resolved.unitMinor, quantity),
  };
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
