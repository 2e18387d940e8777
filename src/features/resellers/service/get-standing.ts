import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, runStatement } from "@/db";
import { type RateRow, rateBookOf } from "@/features/pricing";
import { getSettingsAt } from "@/features/settings";
import type { ResellerStandingDto } from "../dto";
import { termsOf } from "./program-terms";
import { type ShownReseller, type TierRow, toProgressDto, toResellerDto } from "./reseller-row";

/** A reseller in the program in one round trip: prisma/functions/reading.sql. */
const READ_STANDING = { name: "read_standing", text: "SELECT read_standing($1, $2, $3) AS found" };

type JsonTier = Omit<TierRow, "thresholdMinor"> & { thresholdMinor: number };
type Found = {
  reseller: Omit<ShownReseller, "createdAt" | "updatedAt" | "tier"> & {
    createdAt: string;
    updatedAt: string;
    tier: JsonTier;
  };
  tiers: JsonTier[];
  figure: number;
  rates: (Omit<RateRow, "validFrom" | "validTo"> & { validFrom: string | null; validTo: string | null })[];
};

/**
 * Who the actor is in the program, and its way to the next tier: the profile without what has to be counted.
 *
 * @param catalogVersion as the caller has just read it
 */
export async function getResellerStanding(
  ctx: Context,
  catalogVersion: bigint,
): Promise<ResellerStandingDto> {
  const { clientId } = authorizeTenant(ctx, "reseller:read_own");
  const settings = await getSettingsAt(ctx, catalogVersion);
  const now = ctx.clock.now();
  const values = [clientId, JSON.stringify(settings.program.tierRules), now];
  const [row] = await runStatement<{ found: Found | null }>(ctx, READ_STANDING, values);
  if (!row?.found) throw new AppError("not_found");
  const { reseller, tiers, figure, rates } = row.found;
  const terms = termsOf(settings, rateBookOf(rates.map(toRate), now));
  return {
    ...toResellerDto(toReseller(reseller), terms),
    progress: toProgressDto(tiers.map(toTier), reseller.tierId, figure, terms),
  };
}

function toReseller(row: Found["reseller"]): ShownReseller {
  return {
    ...row,
    createdAt: new Date(row.createdAt),
    updatedAt: new Date(row.updatedAt),
    tier: toTier(row.tier),
  };
}

function toTier(row: JsonTier): TierRow {
  return { ...row, thresholdMinor: BigInt(row.thresholdMinor) };
}

function toRate({ validFrom, validTo, ...row }: Found["rates"][number]): RateRow {
  return {
    ...row,
    validFrom: validFrom === null ? null : new Date(validFrom),
    validTo: validTo === null ? null : new Date(validTo),
  };
}
