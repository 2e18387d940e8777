import type { TenantScope } from "@/core/actor";
import { AppError, type FieldError, fieldError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import type { Catalog } from "@/features/catalog";
import { assertOnSale, isVisibleTo, type PricedItem, type PricingBasis } from "@/features/pricing";
import type { OrderItemInput } from "../schemas";
import { type PricedOrder, type PricedOrderItem, totalsOf } from "./price-order";

/** What of an item its price rests on, in one form whatever the order of its options. */
type AskedItem = Pick<OrderItemInput, "product" | "cycle" | "quantity" | "options">;

/** An item of a quote as its row keeps it. */
export type QuotedItem = { asked: AskedItem; priced: PricedItem };

export function askedOf({ product, cycle, quantity, options }: OrderItemInput): AskedItem {
  const sorted = options
    .map(({ group, option, quantity }) => ({ group, option, quantity }))
    .sort((a, b) => (a.group < b.group ? -1 : 1));
  return { product, cycle, quantity, options: sorted };
}

/**
 * The items of a quote that this client may still use. That it is used once is for place_order to decide.
 *
 * @throws {AppError} `validation_failed` at `quote` for one that is not the client's, `state_conflict` for one that
 *   has expired, was used, or was made on other terms
 */
export async function readQuotedItems(
  ctx: Context,
  scope: TenantScope,
  id: string,
  basis: PricingBasis,
): Promise<QuotedItem[]> {
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.orderQuote.findUnique({ where: { clientId_id: { clientId: scope.clientId, id } } }),
  );
  if (!row) throw fieldError(["quote"], "not_found", "There is no such quote");
  if (row.usedAt) throw conflict("used", "This quote was used for an order already.");
  if (row.validUntil <= ctx.clock.now())
    throw conflict("expired", "This quote has expired: ask for a new one.");
  if (row.currency !== basis.currency || row.priceKind !== basis.terms.kind)
    throw conflict("other_terms", "This quote was made on other terms than yours: ask for a new one.");
  return row.items as QuotedItem[];
}

function conflict(code: string, detail: string): AppError {
  return new AppError("state_conflict", { detail, fields: [{ path: ["quote"], code, detail }] });
}

/**
 * The same items at the prices of their quote. A quote keeps a price, not the offer: what has gone out of sale since,
 * or is no longer for this client, is refused as without it.
 *
 * @throws {AppError} `validation_failed` at the item that was not quoted so, or can no longer be ordered
 */
export function priceAsQuoted(
  catalog: Catalog,
  items: readonly OrderItemInput[],
  basis: PricingBasis,
  quoted: readonly QuotedItem[],
): PricedOrder {
  if (items.length !== quoted.length)
    throw fieldError(["items"], "not_quoted", "These are other items than the quote's");
  const errors: FieldError[] = [];
  const priced: PricedOrderItem[] = [];
  items.forEach((input, index) => {
    try {
      priced.push(asQuoted(catalog, input, basis, quoted[index]));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      errors.push(...error.fields.map((field) => ({ ...field, path: ["items", index, ...field.path] })));
    }
  });
  if (errors.length > 0)
    throw new AppError("validation_failed", { detail: errors[0]?.detail ?? "", fields: errors });
  return totalsOf(priced);
}

function asQuoted(
  catalog: Catalog,
  input: OrderItemInput,
  basis: PricingBasis,
  quoted: QuotedItem | undefined,
): PricedOrderItem {
  if (!quoted || formOf(askedOf(input)) !== formOf(quoted.asked))
    throw fieldError([], "not_quoted", "This is another item than the quote's");
  const product = catalog.productById.get(input.product);
  if (!product || !isVisibleTo(product, basis))
    throw fieldError(["product"], "not_found", "There is no such product");
  assertOnSale(product, input.options);
  return { input, product, priced: quoted.priced };
}

/** As a text, for the database gives an object's fields in an order of its own. */
function formOf({ product, cycle, quantity, options }: AskedItem): string {
  const chosen = options.map(({ group, option, quantity }) => [group, option, quantity]);
  return JSON.stringify([product, cycle, quantity, chosen]);
}
