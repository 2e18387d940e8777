import { createHash } from "node:crypto";
import { z } from "zod";
import { authorizeTenant } from "@/core/access";
import { AppError, type FieldError, fieldError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { formatMoney, sumMinor } from "@/core/money";
import { type Context, inTransaction } from "@/db";
import { type Catalog, getCatalog } from "@/features/catalog";
import { loadPricingBasis, type PricingBasis } from "@/features/pricing";
import type { PlaceCartInput } from "../schemas";
import { toItemInput } from "./cart-item";
import { authorizeCart, type CartOwner, type CartRow, findCart } from "./cart-owner";
import type { KeepOrder } from "./kept-order";
import { priceItem } from "./price-order";
import { writeOrder } from "./write-order";

const METHOD = "ACTION";
const PATH = "/portal/cart";
const answerOf = z.object({ id: z.string() });

/**
 * R37: orders the cart and empties it in the same statement. The cart's id and version are the key, so that the same
 * cart sent twice, or again after a lost answer, is one order.
 *
 * @throws {AppError} `state_conflict` when the cart or one of its prices is not as the buyer saw it, naming old and new
 *   price of each; `validation_failed` for an empty cart and for what cannot be ordered any more; `forbidden` for
 *   paying from the balance by a person without access to billing
 */
export async function placeCart(ctx: Context, input: PlaceCartInput): Promise<{ id: string }> {
  const owner = authorizeCart(ctx);
  if (input.payWith === "balance") authorizeTenant(ctx, "order:pay");
  const cart = await inTransaction(ctx, owner.scope, (tx) => findCart(tx, owner));
  if (!cart) throw emptyCart();
  if (cart.version !== input.version) {
    const kept = await orderedBefore(ctx, owner, keyOf(cart.id, input.version));
    if (kept) return kept;
    throw changedCart();
  }
  if (cart.items.length === 0) throw emptyCart();
  const [basis, catalog] = await Promise.all([loadPricingBasis(ctx, owner.scope), getCatalog(ctx)]);
  refuseSurprise(cart, input, catalog, basis);
  const customer = basis.terms.kind === "wholesale" ? cart.customerId : null;
  const { note, payWith } = input;
  const order = { items: cart.items.map(toItemInput), customer, note, payWith, metadata: {} };
  try {
    const { id, version } = cart;
    const result = await writeOrder(ctx, owner.scope, order, {
      channel: "portal",
      known: { basis, catalogVersion: catalog.version },
      idempotency: keepCart(id, version),
      cart: { id, version },
    });
    return result.order ? { id: result.order.id } : answerOf.parse(JSON.parse(result.replay.response));
  } catch (error) {
    // Changed between reading and writing: by the same person, in another window.
    if (error instanceof AppError && error.code === "state_conflict") throw changedCart();
    throw error;
  }
}

function keyOf(cartId: string, version: number): string {
  return `${toPublicId("cart", cartId)}:${version}`;
}

function keepCart(cartId: string, version: number): KeepOrder {
  const key = keyOf(cartId, version);
  return {
    method: METHOD,
    path: PATH,
    key,
    bodyHash: createHash("sha256").update(key).digest("hex"),
    status: 201,
    render: (order) => JSON.stringify({ id: order.id }),
  };
}

/** The order that this version of the cart became, if it did. */
async function orderedBefore(
  ctx: Context,
  { scope, clientId }: CartOwner,
  key: string,
): Promise<{ id: string } | null> {
  const kept = await inTransaction(ctx, scope, (tx) =>
    tx.idempotencyKey.findFirst({ where: { clientId, method: METHOD, path: PATH, key } }),
  );
  return kept && answerOf.parse(JSON.parse(kept.response));
}

/** Every item has to be there to be had, at the price that the buyer saw. */
function refuseSurprise(
  cart: CartRow,
  { seen }: PlaceCartInput,
  catalog: Catalog,
  basis: PricingBasis,
): void {
  const seenMinor = new Map(seen.map(({ id, totalMinor }) => [id, totalMinor]));
  const refused: FieldError[] = [];
  const changed: FieldError[] = [];
  const totals: { before: number; now: number }[] = [];
  cart.items.forEach((row, index) => {
    const name = row.label ? `${row.product.name} (${row.label})` : row.product.name;
    const path = ["items", index];
    try {
      const now = priceItem(catalog, toItemInput(row), basis).priced.totalMinor;
      const before = seenMinor.get(row.id);
      if (before === undefined) throw changedCart();
      totals.push({ before, now });
      if (before !== now)
        changed.push({ path, code: "price_changed", detail: `${name}: ${fromTo(before, now, basis)}` });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "validation_failed") throw error;
      refused.push({ path, code: error.fields[0]?.code ?? "invalid", detail: `${name}: ${error.detail}` });
    }
  });
  if (refused.length > 0)
    throw new AppError("validation_failed", { detail: refused[0]?.detail ?? "", fields: refused });
  if (changed.length === 0) return;
  const [before, now] = [sumMinor(totals.map((t) => t.before)), sumMinor(totals.map((t) => t.now))];
  const detail = `Prices have changed since you looked. In total ${fromTo(before, now, basis)}. Place the order again to accept.`;
  throw new AppError("state_conflict", {
    detail,
    fields: [...changed, { path: ["items"], code: "price_changed", detail }],
  });
}

function fromTo(beforeMinor: number, nowMinor: number, { currency }: PricingBasis): string {
  return `${formatMoney(beforeMinor, currency)} before, ${formatMoney(nowMinor, currency)} now`;
}

function emptyCart(): AppError {
  return fieldError(["items"], "empty", "Your cart is empty");
}

function changedCart(): AppError {
  return new AppError("state_conflict", {
    detail: "Your cart has changed since you looked. Review it again.",
  });
}
