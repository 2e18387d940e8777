import { BILLING_CYCLES } from "@/core/billing-cycle";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { sumMinor } from "@/core/money";
import { type Context, inTransaction, type Tx } from "@/db";
import { invoiceTotals, taxFor } from "@/features/billing";
import { type Catalog, getCatalog } from "@/features/catalog";
import { loadPricingBasis, type PricingBasis } from "@/features/pricing";
import { getSettingsAt, type Settings } from "@/features/settings";
import type { CartDto, CartItemDto, PairMinor } from "../dto";
import { toItemInput, toPublicSelections } from "./cart-item";
import { authorizeCart, type CartOwner, type CartRow, readCart } from "./cart-owner";
import { netLines, toQuoteItem } from "./new-order";
import { type PricedOrderItem, priceItem } from "./price-order";
import { missingStock } from "./stock";

/**
 * The person's cart at what it costs now, by the one resolver (R26). What cannot be ordered any more stays in it and
 * says why.
 */
export async function getCart(ctx: Context): Promise<CartDto> {
  const owner = authorizeCart(ctx);
  const [basis, catalog, { cart, missing }] = await Promise.all([
    loadPricingBasis(ctx, owner.scope),
    getCatalog(ctx),
    inTransaction(ctx, owner.scope, (tx) => readWithStock(tx, owner), "RepeatableRead"),
  ]);
  const items = (cart?.items ?? []).map((row) => toPriced(catalog, basis, row, missing));
  const settings = await getSettingsAt(ctx, catalog.version);
  return toCartDto(cart, items, basis, catalog, settings);
}

async function readWithStock(tx: Tx, owner: CartOwner) {
  const cart = await readCart(tx, owner);
  return { cart, missing: await missingStock(tx, cart?.items ?? []) };
}

/** How many items wait in the person's cart: for the badge on every page. */
export async function countCartItems(ctx: Context): Promise<number> {
  const { scope, clientId, userId } = authorizeCart(ctx);
  return inTransaction(ctx, scope, (tx) => tx.cartItem.count({ where: { cart: { clientId, userId } } }));
}

type Item = { row: CartRow["items"][number]; priced: PricedOrderItem | null; problem: string | null };

function toPriced(
  catalog: Catalog,
  basis: PricingBasis,
  row: Item["row"],
  missing: ReadonlyMap<string, number>,
): Item {
  try {
    const priced = priceItem(catalog, toItemInput(row), basis);
    const left = missing.get(row.productId);
    if (left === undefined) return { row, priced, problem: null };
    return { row, priced: null, problem: left === 0 ? "None is left" : `Only ${left} left` };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { row, priced: null, problem: error.detail };
  }
}

function toCartDto(
  cart: CartRow | null,
  items: readonly Item[],
  basis: PricingBasis,
  catalog: Catalog,
  settings: Settings,
): CartDto {
  const { currency, terms, billing } = basis;
  const priced = items.flatMap((item) => item.priced ?? []);
  const { taxMinor, totalMinor } = invoiceTotals(netLines({ items: priced }), billing, settings);
  const customer = terms.kind === "wholesale" ? (cart?.customer ?? null) : null;
  return {
    id: cart && toPublicId("cart", cart.id),
    version: cart?.version ?? 0,
    currency,
    priceKind: terms.kind,
    customer:
      customer && cart?.customerId
        ? {
            id: toPublicId("customer", cart.customerId),
            name: customer.name,
            archived: customer.archivedAt !== null,
          }
        : null,
    items: items.map((item) => toItemDto(item, catalog, currency)),
    total: pairOf(priced, ({ retailTotalMinor, totalMinor }) => [retailTotalMinor, totalMinor]),
    taxMinor,
    invoiceTotalMinor: totalMinor,
    taxTerms: taxFor(billing, settings),
    setup: setupOf(priced),
    recurring: recurringOf(priced),
    ready: items.length > 0 && items.every((item) => item.priced !== null) && !customer?.archivedAt,
  };
}

function toItemDto({ row, priced, problem }: Item, catalog: Catalog, currency: string): CartItemDto {
  const quoted = priced && toQuoteItem(priced, currency);
  const resale = toItemInput(row).resaleMinor;
  return {
    id: toPublicId("cartItem", row.id),
    product: { id: toPublicId("product", row.productId), name: row.product.name },
    cycle: row.cycle,
    quantity: row.quantity,
    label: row.label,
    selections: toPublicSelections(row, catalog.productById.get(row.productId)),
    resale: resale == null ? null : { amount: resale, currency },
    priced: quoted && {
      lines: quoted.lines,
      retailTotal: quoted.retailTotal,
      total: quoted.total,
      recurring: quoted.recurring,
    },
    problem,
  };
}

type Priced = PricedOrderItem["priced"];

function pairOf(items: readonly PricedOrderItem[], of: (priced: Priced) => [number, number]): PairMinor {
  const pairs = items.map(({ priced }) => of(priced));
  return { retail: sumMinor(pairs.map(([retail]) => retail)), price: sumMinor(pairs.map(([, own]) => own)) };
}

function setupOf(items: readonly PricedOrderItem[]): PairMinor {
  const setups = items.flatMap(({ priced }) => priced.lines.filter((line) => line.kind === "setup"));
  return {
    retail: sumMinor(setups.map((line) => line.retailMinor * line.quantity)),
    price: sumMinor(setups.map((line) => line.amountMinor)),
  };
}

/** What comes back, by cycle; nothing for what is paid once. */
function recurringOf(items: readonly PricedOrderItem[]): CartDto["recurring"] {
  return BILLING_CYCLES.filter((cycle) => cycle !== "one_time").flatMap((cycle) => {
    const own = items.filter(({ input }) => input.cycle === cycle);
    if (own.length === 0) return [];
    const times = (item: PricedOrderItem, minor: number) => minor * item.input.quantity;
    return {
      cycle,
      retail: sumMinor(own.map((item) => times(item, item.priced.recurringRetailMinor))),
      price: sumMinor(own.map((item) => times(item, item.priced.recurringMinor))),
    };
  });
}
