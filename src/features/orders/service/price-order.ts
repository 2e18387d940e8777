import { AppError, type FieldError } from "@/core/errors";
import { sumMinor } from "@/core/money";
import type { Catalog, CatalogProduct } from "@/features/catalog";
import {
  isVisibleTo,
  type PricedItem,
  type PriceTerms,
  type PricingBasis,
  resolveItem,
} from "@/features/pricing";
import type { OrderItemInput } from "../schemas";

export type PricedOrderItem = { input: OrderItemInput; product: CatalogProduct; priced: PricedItem };

export type PricedOrder = { items: PricedOrderItem[]; retailTotalMinor: number; totalMinor: number };

/**
 * Prices every item by the one resolver. Throws one `validation_failed` that names every item's faults, with paths
 * from the order's root; a total that JSON could not carry is one of them.
 */
export function priceOrder(
  catalog: Catalog,
  items: readonly OrderItemInput[],
  basis: PricingBasis,
): PricedOrder {
  const { currency, terms } = basis;
  const errors: FieldError[] = [];
  const priced: PricedOrderItem[] = [];
  items.forEach((input, index) => {
    try {
      const product = catalog.productById.get(input.product);
      if (!product || !isVisibleTo(product, basis)) throw noSuchProduct();
      priced.push({ input, product, priced: resolve(product, input, currency, terms) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      errors.push(...error.fields.map((field) => ({ ...field, path: ["items", index, ...field.path] })));
    }
  });
  if (errors.length > 0)
    throw new AppError("validation_failed", { detail: errors[0]?.detail ?? "", fields: errors });
  return {
    items: priced,
    retailTotalMinor: withinRange(
      () => sumMinor(priced.map((item) => item.priced.retailTotalMinor)),
      "items",
    ),
    totalMinor: withinRange(() => sumMinor(priced.map((item) => item.priced.totalMinor)), "items"),
  };
}

function resolve(
  product: CatalogProduct,
  input: OrderItemInput,
  currency: string,
  terms: PriceTerms,
): PricedItem {
  const configuration = { cycle: input.cycle, quantity: input.quantity, selections: input.options };
  return withinRange(() => resolveItem(product, configuration, currency, terms), "quantity");
}

function withinRange<T>(compute: () => T, field: string): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const detail = "The amount is too large";
    throw new AppError("validation_failed", {
      detail,
      fields: [{ path: [field], code: "out_of_range", detail }],
    });
  }
}

function noSuchProduct(): AppError {
  const detail = "There is no such product";
  return new AppError("validation_failed", {
    detail,
    fields: [{ path: ["product"], code: "not_found", detail }],
  });
}
