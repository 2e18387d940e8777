import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { getCatalog, readProducts } from "@/features/catalog";
import { getCompanySettings } from "@/features/settings";
import { productsWith, withPrices } from "../domain/planned-prices";
import type { PriceChangePreviewDto } from "../dto";
import type { PreviewPriceChangeInput } from "../schemas";
import { planPriceChange } from "./plan-price-change";
import { previewRenewals } from "./preview-renewals";
import { readPriceWorld } from "./price-world";

/** What `changePrices` would do with the same input: the same checks, and whose renewals change. Writes nothing. */
export async function previewPriceChange(
  ctx: Context,
  input: PreviewPriceChangeInput,
): Promise<PriceChangePreviewDto> {
  const scope = authorizeProvider(ctx, "catalog:manage");
  const [{ exchangeRates }, company] = await Promise.all([getCatalog(ctx), getCompanySettings(ctx)]);
  const currencies = new Set(Object.keys(exchangeRates));
  return inTransaction(ctx, scope, async (tx) => {
    const { at, prices } = await planPriceChange(tx, input, { now: ctx.clock.now(), currencies });
    const { productById } = await readProducts(tx, at);
    const before = await readPriceWorld(tx, at, { products: productById });
    const targets = new Set(prices.map(({ id }) => id));
    const renewals = await previewRenewals(tx, {
      scope: { clients: null, products: productsWith(productById.values(), targets) },
      running: input.running,
      before,
      after: { ...before, products: withPrices(productById, prices) },
      base: { currency: company.currency, rates: exchangeRates },
    });
    return { ...renewals, changed: prices.length };
  });
}
