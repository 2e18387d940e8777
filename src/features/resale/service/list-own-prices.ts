import { authorizeProvider } from "@/core/access";
import type { BillingCycle } from "@/core/billing-cycle";
import type { Money } from "@/core/money";
import type { Context } from "@/db";
import { readRows } from "./get-resale-list";

/** What a reseller charges for one product and cycle: nothing of what it pays. */
export type ListedPrice = { category: string; product: string; cycle: BillingCycle; price: Money };

/** A reseller's list as its customers may read it (R79): what has no price of its own is not on it. */
export async function listOwnPrices(
  ctx: Context,
  { resellerId }: { resellerId: string },
): Promise<{ currency: string; prices: ListedPrice[] }> {
  authorizeProvider(ctx, "customer_view:show");
  const { currency, rows } = await readRows(ctx, { kind: "tenant", clientId: resellerId });
  const prices = rows.flatMap(({ category, product, cycle, resale }) =>
    resale === null ? [] : [{ category: category.name, product: product.name, cycle, price: resale }],
  );
  return { currency, prices };
}
