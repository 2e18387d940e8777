import { authorizeTenant } from "@/core/access";
import { newId, toPublicId } from "@/core/ids";
import { type Context, callMoneyFunction } from "@/db";
import type { MoneyResult } from "@/features/billing";
import { getCatalog, getCatalogAt } from "@/features/catalog";
import { type KnownBasis, loadPricingBasis } from "@/features/pricing";
import { getSettingsAt } from "@/features/settings";
import type { LockedQuoteDto } from "../dto";
import type { QuoteOrderInput } from "../schemas";
import { type KeepAnswerOf, type KeptResult, keptResult, keptRow } from "./kept-order";
import { toQuoteDto } from "./new-order";
import { priceOrder } from "./price-order";
import { askedOf, type QuotedItem } from "./quoted-items";

/** How long an order may keep a quote's prices (api.md, "Orders"). */
const VALID_MS = 15 * 60 * 1000;

type Options = {
  /** Terms and catalogue version that the door has read in this very request. */
  known?: KnownBasis;
  idempotency?: KeepAnswerOf<LockedQuoteDto> | undefined;
};

/**
 * What the order would cost, line by line, and for 15 minutes the right to order it at that once; or the answer that
 * an equal request got before.
 */
export async function lockQuote(
  ctx: Context,
  input: QuoteOrderInput,
  { known, idempotency }: Options = {},
): Promise<KeptResult<LockedQuoteDto>> {
  const scope = authorizeTenant(ctx, "order:create");
  const [basis, catalog] = await Promise.all([
    known?.basis ?? loadPricingBasis(ctx, scope),
    known ? getCatalogAt(ctx, known.catalogVersion) : getCatalog(ctx),
  ]);
  const settings = await getSettingsAt(ctx, catalog.version);
  const order = priceOrder(catalog, input.items, basis);
  const now = ctx.clock.now();
  const id = newId(now);
  const validUntil = new Date(now.getTime() + VALID_MS).toISOString();
  const items = order.items.map(({ priced }, index): QuotedItem => {
    return { asked: askedOf(input.items[index] as QuoteOrderInput["items"][number]), priced };
  });
  const dto: LockedQuoteDto = {
    ...toQuoteDto(order, basis, settings),
    id: toPublicId("quote", id),
    createdAt: now.toISOString(),
    validUntil,
  };
  const result = await callMoneyFunction<MoneyResult>(ctx, "keep_quote", {
    quote: {
      id,
      client_id: scope.clientId,
      price_kind: basis.terms.kind,
      currency: basis.currency,
      items,
      created_at: dto.createdAt,
      valid_until: validUntil,
    },
    idempotency: keptRow(ctx, scope.clientId, idempotency, dto),
  });
  return keptResult(result, dto);
}
