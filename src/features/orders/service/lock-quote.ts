import { authorizeTenant } from "@/core/access";
import { newId, toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Prisma } from "@/db";
import { getCatalog } from "@/features/catalog";
import type { Keep } from "@/features/customers";
import { loadPricingBasis, type PricingBasis } from "@/features/pricing";
import { getSettingsAt } from "@/features/settings";
import type { LockedQuoteDto } from "../dto";
import type { QuoteOrderInput } from "../schemas";
import { toQuoteDto } from "./new-order";
import { priceOrder } from "./price-order";
import { askedOf, type QuotedItem } from "./quoted-items";

/** How long an order may keep a quote's prices (api.md, "Orders"). */
const VALID_MS = 15 * 60 * 1000;

/** What the order would cost, line by line, and for 15 minutes the right to order it at that once. */
export async function lockQuote(
  ctx: Context,
  input: QuoteOrderInput,
  options: { known?: PricingBasis; keep?: Keep<LockedQuoteDto> | undefined } = {},
): Promise<LockedQuoteDto> {
  const scope = authorizeTenant(ctx, "order:create");
  const [basis, catalog] = await Promise.all([
    options.known ?? loadPricingBasis(ctx, scope),
    getCatalog(ctx),
  ]);
  const settings = await getSettingsAt(ctx, catalog.version);
  const order = priceOrder(catalog, input.items, basis);
  const now = ctx.clock.now();
  const row = {
    id: newId(now),
    clientId: scope.clientId,
    priceKind: basis.terms.kind,
    currency: basis.currency,
    createdAt: now,
    validUntil: new Date(now.getTime() + VALID_MS),
  };
  const items = order.items.map(({ priced }, index): QuotedItem => {
    return { asked: askedOf(input.items[index] as QuoteOrderInput["items"][number]), priced };
  });
  const dto: LockedQuoteDto = {
    ...toQuoteDto(order, basis, settings),
    id: toPublicId("quote", row.id),
    createdAt: row.createdAt.toISOString(),
    validUntil: row.validUntil.toISOString(),
  };
  await inTransaction(ctx, scope, async (tx) => {
    await tx.orderQuote.create({ data: { ...row, items: items as Prisma.InputJsonValue } });
    await options.keep?.(tx, dto);
  });
  return dto;
}
