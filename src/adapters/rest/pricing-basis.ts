import type { Context } from "@/db";
import type { ApiCaller } from "@/features/api-keys";
import { type KnownBasis, resellerBasis } from "@/features/pricing";

/**
 * On what terms the caller buys, and under which catalogue, from what its authentication has read in this very request: a
 * key is good only while its reseller is active and the program is on, which is what wholesale asks for.
 */
export async function knownBasisOf(ctx: Context, caller: ApiCaller): Promise<KnownBasis> {
  const { program, catalogVersion } = caller;
  return { basis: await resellerBasis(ctx, caller, program, catalogVersion), catalogVersion };
}
