import { AppError } from "@/core/errors";
import type { Context } from "@/db";
import { inForce, type RateRule } from "@/features/pricing";
import type { ResellerDto } from "../dto";
import type { SetResellerRateInput } from "../schemas";
import { changeReseller } from "./change-reseller";

/**
 * R11, R56: sets a rate by hand, or with null lets the tier decide again (R18). Past documents stay as they are.
 * `state_conflict` while a dated rate of the reseller's own holds.
 */
export async function setResellerRate(ctx: Context, input: SetResellerRateInput): Promise<ResellerDto> {
  return changeReseller(ctx, {
    ...input,
    action: "reseller.rate_changed",
    event: "reseller.updated",
    decide: ({ id }, { rateBook }) => {
      refuseBesideDated(inForce(rateBook.own.get(id)?.ownRates ?? [], rateBook.at));
      return { ownRateBps: input.rateBps };
    },
    show: (reseller) => ({ rate_bps: reseller.rateBps, rate_source: reseller.rateSource }),
  });
}

/** A dated rate holds whatever the undated one is: setting that would look done, and change nothing. */
function refuseBesideDated(rule: RateRule | null): void {
  if (!rule) return;
  const until = rule.validTo === null ? "" : ` until ${new Date(rule.validTo).toISOString().slice(0, 10)}`;
  throw new AppError("state_conflict", {
    detail: `A dated rate holds for this reseller${until}. Change or end it under Prices.`,
  });
}
