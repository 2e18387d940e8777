import type { Context } from "@/db";
import type { ApiCaller } from "@/features/api-keys";
import { type PricingBasis, resellerBasis } from "@/features/pricing";

/**
 * On what terms the caller buys, from what its authentication has read in this very request: a key is good only
 * while its reseller is active and the program is on, which is what wholesale asks for.
 */
export function pricingBasisOf(ctx: Context, caller: ApiCaller): Promise<PricingBasis> {
  return resellerBasis(ctx, caller, caller.program, caller.catalogVersion);
}
