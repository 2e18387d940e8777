import type { Context } from "@/db";
import { type ListedPrice, listOwnPrices } from "@/features/resale";
import type { CustomerViewDto } from "../dto";
import type { ViewInput } from "../schemas";
import { openLink } from "./open-link";

export type ViewedPrices = { view: CustomerViewDto; prices: ListedPrice[] };

/** R79: what the reseller asks its customers for what it sells. */
export async function viewPrices(ctx: Context, input: ViewInput): Promise<ViewedPrices> {
  const { view, system, scope } = await openLink(ctx, input);
  const { prices } = await listOwnPrices(system, { resellerId: scope.clientId });
  return { view, prices };
}
