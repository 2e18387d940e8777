import type { TenantScope } from "@/core/actor";
import { AppError, fieldError } from "@/core/errors";
import { newId } from "@/core/ids";
import { formatMoney } from "@/core/money";
import { type Context, callMoneyFunction } from "@/db";
import { type MoneyResult, orderInvoiceRows } from "@/features/billing";
import { getCatalog, getCatalogAt } from "@/features/catalog";
import { type KnownBasis, loadPricingBasis, type PricingBasis } from "@/features/pricing";
import { getSettingsAt } from "@/features/settings";
import type { CreateOrderInput } from "../schemas";
import { type KeepOrder, keptRow, type OrderResult, toOrderResult } from "./kept-order";
import { type NewOrder, type OrderChannel, toNewOrderDto, withIds } from "./new-order";
import { orderRecords } from "./order-records";
import { orderRows } from "./order-rows";
import { type PriceableItem, type PricedOrder, priceOrder } from "./price-order";
import { priceAsQuoted, readQuotedItems } from "./quoted-items";

export type WriteOrderOptions = {
  channel: OrderChannel;
  /** Terms and catalogue version that the door has read in this very request. */
  known?: KnownBasis | undefined;
  idempotency?: KeepOrder | undefined;
  /** The cart that is ordered: emptied in the same statement, refused when it has moved on. */
  cart?: { id: string; version: number };
  /** Everything is checked and priced, by the same statement, and nothing of it stays. */
  dryRun?: boolean;
};

type OrderInput = Omit<CreateOrderInput, "items"> & { items: readonly PriceableItem[] };

/**
 * Prices by the one resolver, then writes everything in one statement, for a verb that has authorised. Nothing is
 * created when the balance does not cover `payWith: "balance"` (`insufficient_balance`), when the customer is not the
 * client's, when the total is not the one that the buyer saw, or when the quote that it names does not fit.
 */
export async function writeOrder(
  ctx: Context,
  scope: TenantScope,
  input: OrderInput,
  options: WriteOrderOptions,
): Promise<OrderResult> {
  const { known, cart, dryRun } = options;
  const [basis, catalog] = await Promise.all([
    known?.basis ?? loadPricingBasis(ctx, scope),
    known ? getCatalogAt(ctx, known.catalogVersion) : getCatalog(ctx),
  ]);
  const settings = await getSettingsAt(ctx, catalog.version);
  const quoted = input.quote ? await readQuotedItems(ctx, scope, input.quote, basis) : null;
  const priced = quoted
    ? priceAsQuoted(catalog, input.items, basis, quoted)
    : priceOrder(catalog, input.items, basis);
  const order = prepare(ctx, input, options.channel, basis, priced);
  const invoice = orderInvoiceRows({
    id: order.invoiceId,
    orderId: order.id,
    basis,
    lines: order.items.flatMap((item) => item.priced.lines),
    exchangeRates: catalog.exchangeRates,
    settings,
    now: order.now,
  });
  const dto = toNewOrderDto(order, { taxMinor: invoice.tax.minor, totalMinor: invoice.totalMinor });
  const work = dryRun ? "try_order" : cart ? "place_cart" : "place_order";
  const result = await callMoneyFunction<MoneyResult>(ctx, work, {
    ...orderRows(order),
    ...invoice.rows,
    ...orderRecords(ctx, order, dto, invoice.totalMinor),
    idempotency: keptRow(ctx, basis.clientId, options.idempotency, dto),
    ...(cart ? { cart } : {}),
    ...(input.quote ? { quote: input.quote } : {}),
  });
  return toOrderResult(result, dto);
}

function prepare(
  ctx: Context,
  input: OrderInput,
  channel: OrderChannel,
  basis: PricingBasis,
  priced: PricedOrder,
): NewOrder {
  if (input.customer && basis.terms.kind === "retail") {
    throw fieldError(["customer"], "not_allowed", "Only resellers order for customers");
  }
  refuseSurprise(input.expectedTotalMinor, priced.totalMinor, basis.currency);
  const now = ctx.clock.now();
  return {
    id: newId(now),
    invoiceId: newId(now),
    now,
    basis,
    input,
    channel,
    paidAtOnce: input.payWith === "balance" || priced.totalMinor === 0,
    priced,
    items: withIds(priced.items, now),
  };
}

function refuseSurprise(expectedMinor: number | undefined, totalMinor: number, currency: string): void {
  if (expectedMinor === undefined || expectedMinor === totalMinor) return;
  const [seen, now] = [expectedMinor, totalMinor].map((minor) => formatMoney(minor, currency));
  throw new AppError("state_conflict", {
    detail: `The price changed from ${seen} to ${now}. Review the order again.`,
  });
}
