import { AppError, type FieldError, fieldError } from "@/core/errors";
import { sumMinor } from "@/core/money";
import type { Catalog, CatalogProduct } from "@/features/catalog";
import { isVisibleTo, type PricedItem, type PricingBasis, resolveItem } from "@/features/pricing";
import type { OrderItemInput, OverrideInput } from "../schemas";

/** An item with, where an admin typed one, a price of its own for the product itself. */
export type PriceableItem = OrderItemInput & { override?: OverrideInput | null | undefined };

export type PricedOrderItem = { input: PriceableItem; product: CatalogProduct; priced: PricedItem };

export type PricedOrder = { items: PricedOrderItem[]; retailTotalMinor: number; totalMinor: number };

/**
 * Prices every item by the one resolver. Throws one `validation_failed` that names every item's faults, with paths
 * from the order's root; a total that JSON could not carry is one of them.
 */
export function priceOrder(
  catalog: Catalog,
  items: readonly PriceableItem[],
  basis: PricingBasis,
): PricedOrder {
  const errors: FieldError[] = [];
  const priced: PricedOrderItem[] = [];
  items.forEach((input, index) => {
    try {
      priced.push(priceItem(catalog, input, basis));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      errors.push(...error.fields.map((field) => ({ ...field, path: ["items", index, ...field.path] })));
    }
  });
  if (errors.length > 0)
    throw new AppError("validation_failed", { detail: errors[0]?.detail ?? "", fields: errors });
  return totalsOf(priced);
}

/** One item; throws `validation_failed` with paths relative to it for whatever cannot be ordered. */
export function priceItem(catalog: Catalog, input: PriceableItem, basis: PricingBasis): PricedOrderItem {
  const product = catalog.productById.get(input.product);
  if (!product || !isVisibleTo(product, basis))
    throw fieldError(["product"], "not_found", "There is no such product");
  const { cycle, quantity, options: selections, override } = input;
  const configuration = {
    cycle,
    quantity,
    selections,
    override: override ? { unitMinor: override.unitMinor } : null,
  };
  const priced = withinRange(
    () => resolveItem(product, configuration, basis.currency, basis.terms),
    "quantity",
  );
  return { input, product, priced };
}

/** Items that are priced already, with their sums. */
export function totalsOf(items: PricedOrderItem[]): PricedOrder {
  return {
    items,
    retailTotalMinor: withinRange(() => sumMinor(items.map((item) => item.priced.retailTotalMinor)), "items"),
    totalMinor: withinRange(() => sumMinor(items.map((item) => item.priced.totalMinor)), "items"),
  };
}

function withinRange<T>(compute: () => T, field: string): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw fieldError([field], "out_of_range", "The amount is too large");
  }
}
