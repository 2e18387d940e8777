import { authorizeTenant } from "@/core/access";
import type { Context } from "@/db";
import { getCatalog } from "@/features/catalog";
import { loadPricingBasis, type PricingBasis } from "@/features/pricing";
import { getSettingsAt } from "@/features/settings";
import type { QuoteDto } from "../dto";
import type { QuoteOrderInput } from "../schemas";
import { toQuoteDto } from "./new-order";
import { priceOrder } from "./price-order";

/** What the order would cost, line by line, by the same calculation; writes nothing. */
export async function quoteOrder(
  ctx: Context,
  input: QuoteOrderInput,
  known?: PricingBasis,
): Promise<QuoteDto> {
  const scope = authorizeTenant(ctx, "order:create");
  const [basis, catalog] = await Promise.all([known ?? loadPricingBasis(ctx, scope), getCatalog(ctx)]);
  const settings = await getSettingsAt(ctx, catalog.version);
  return toQuoteDto(priceOrder(catalog, input.items, basis), basis, settings);
}
