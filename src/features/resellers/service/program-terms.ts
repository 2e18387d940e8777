import type { Scope } from "@/core/actor";
import type { Context } from "@/db";
import { readRateBook } from "@/features/pricing";
import { getSettings } from "@/features/settings";
import type { ProgramTerms } from "./reseller-row";

/** The program's terms as they are now; of dated rates those that the scope may see. */
export async function getProgramTerms(
  ctx: Pick<Context, "db" | "clock">,
  scope: Scope,
): Promise<ProgramTerms> {
  const [{ program, company }, rateBook] = await Promise.all([getSettings(ctx), readRateBook(ctx, scope)]);
  return {
    defaultRateBps: program.defaultRateBps,
    currency: company.currency,
    rules: program.tierRules,
    rateBook,
  };
}
