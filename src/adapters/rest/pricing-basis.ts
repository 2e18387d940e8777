import type { ApiCaller } from "@/features/api-keys";
import type { PricingBasis } from "@/features/pricing";
import { wholesaleRate } from "@/features/resellers";

/**
 * On what terms the caller buys, from what its authentication has read in this very request: a key is good only
 * while its reseller is active and the program is on, which is what wholesale asks for.
 */
export function pricingBasisOf(caller: ApiCaller): PricingBasis {
  const rate = wholesaleRate({
    ownRateBps: caller.ownRateBps,
    tierRateBps: caller.tierRateBps,
    defaultRateBps: caller.program.defaultRateBps,
  });
  return { clientId: caller.resellerId, currency: caller.currency, terms: { kind: "wholesale", ...rate } };
}
