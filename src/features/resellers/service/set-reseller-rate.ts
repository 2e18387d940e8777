import type { Context } from "@/db";
import type { ResellerDto } from "../dto";
import type { SetResellerRateInput } from "../schemas";
import { changeReseller } from "./change-reseller";

/** R11, R56: sets a rate by hand, or with null lets the tier decide again (R18). Past documents stay as they are. */
export async function setResellerRate(ctx: Context, input: SetResellerRateInput): Promise<ResellerDto> {
  return changeReseller(ctx, {
    ...input,
    action: "reseller.rate_changed",
    event: "reseller.updated",
    decide: () => ({ ownRateBps: input.rateBps }),
    show: (reseller) => ({ rate_bps: reseller.rateBps, rate_source: reseller.rateSource }),
  });
}
