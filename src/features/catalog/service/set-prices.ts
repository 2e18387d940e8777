import { authorizeProvider } from "@/core/access";
import { AppError, type FieldError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { recordActivity } from "@/features/activity";
import type { CatalogOption, CatalogProduct, Price } from "../domain/catalog";
import type { PriceEdit, SetPricesInput } from "../edit-schemas";
import { CATALOG_OBJECT, editCatalog } from "./edit-catalog";
import { getCatalog } from "./get-catalog";
import { readTargets } from "./price-targets";
import { type PriceToWrite, writeCatalogPrices } from "./write-prices";

type Target = Pick<CatalogProduct | CatalogOption, "name" | "prices">;

/**
 * Sets, changes or withdraws retail prices from now on (R29). All or none: `validation_failed` at each wrong entry,
 * `state_conflict` where a price is no longer what it was when editing began.
 */
export async function setPrices(ctx: Context, { changes }: SetPricesInput): Promise<{ changed: number }> {
  authorizeProvider(ctx, "catalog:manage");
  const { exchangeRates } = await getCatalog(ctx);
  return editCatalog(ctx, async (tx) => {
    const at = ctx.clock.now();
    const targets = await readTargets(tx, changes, at);
    const errors = changes.flatMap((entry, index) => errorsOf(entry, index, targets, exchangeRates, changes));
    if (errors.length > 0)
      throw new AppError("validation_failed", { detail: errors[0]?.detail ?? "", fields: errors });
    refuseMoved(changes, targets);
    const prices = changes
      .map((entry): PriceToWrite => {
        const { product, option, cycle, currency, before, after } = entry;
        const kind = product ? ("product" as const) : ("option" as const);
        return { kind, id: (product ?? option) as string, cycle, currency, before, after };
      })
      .filter(({ before, after }) => !isSame(before, after));
    if (prices.length === 0) return { changed: 0 };
    await writeCatalogPrices(tx, prices, at);
    const shown = (side: "before" | "after") =>
      Object.fromEntries(prices.map((price) => [labelOf(price, targets), amountsOf(price[side])]));
    await recordActivity(tx, ctx, {
      action: "catalog.prices_set",
      clientId: null,
      object: objectOf(prices, targets),
      before: shown("before"),
      after: shown("after"),
    });
    return { changed: prices.length };
  });
}

function keyOf({ product, option, cycle, currency }: PriceEdit): string {
  return [product ?? option, cycle, currency].join(" ");
}

function errorsOf(
  entry: PriceEdit,
  index: number,
  targets: ReadonlyMap<string, Target>,
  rates: Readonly<Record<string, number>>,
  changes: readonly PriceEdit[],
): FieldError[] {
  const errors: FieldError[] = [];
  const add = (field: string, code: string, detail: string) =>
    errors.push({ path: ["changes", index, field], code, detail });
  const { product, option, currency, after } = entry;
  if (!targets.has((product ?? option) as string)) {
    const field = product ? "product" : "option";
    add(field, "not_found", `There is no such ${field}`);
  }
  if (!Object.hasOwn(rates, currency))
    add("currency", "no_rate", `There is no exchange rate for ${currency}`);
  if (after && after.floorMinor !== null && after.floorMinor > after.priceMinor)
    add("after", "above_price", "What it costs you cannot be more than the price");
  if (changes.findIndex((other) => keyOf(other) === keyOf(entry)) < index)
    add("after", "duplicate", "This price is set twice");
  return errors;
}

function refuseMoved(changes: readonly PriceEdit[], targets: ReadonlyMap<string, Target>): void {
  for (const [index, { product, option, cycle, currency, before }] of changes.entries()) {
    const target = targets.get((product ?? option) as string);
    if (!target || isSame(target.prices[currency]?.[cycle] ?? null, before)) continue;
    const detail = `The ${cycle.replace("_", "-")} price of ${target.name} in ${currency} was changed meanwhile. Load the page again and look at it before you save.`;
    throw new AppError("state_conflict", {
      detail,
      fields: [{ path: ["changes", index, "before"], code: "changed_meanwhile", detail }],
    });
  }
}

export function isSame(one: Price | null, other: Price | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.priceMinor === other.priceMinor &&
    one.setupMinor === other.setupMinor &&
    one.floorMinor === other.floorMinor
  );
}

function amountsOf(price: Price | null) {
  return (
    price && { price_minor: price.priceMinor, setup_minor: price.setupMinor, floor_minor: price.floorMinor }
  );
}

function labelOf({ kind, id, cycle, currency }: PriceToWrite, targets: ReadonlyMap<string, Target>): string {
  return `${targets.get(id)?.name ?? ""} (${toPublicId(kind, id)}), ${cycle}, ${currency}`;
}

/** The one product whose prices these are, with which its history shows them; else the catalogue. */
function objectOf(prices: readonly PriceToWrite[], targets: ReadonlyMap<string, Target>) {
  const products = [...new Set(prices.filter(({ kind }) => kind === "product").map(({ id }) => id))];
  const [only] = products;
  if (products.length !== 1 || !only) return CATALOG_OBJECT;
  return { kind: "product" as const, id: only, name: targets.get(only)?.name ?? "" };
}
