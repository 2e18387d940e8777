import type { Scope } from "@/core/actor";
import type { Context } from "@/db";
import { type RateBook, readRateBook } from "@/features/pricing";
import { getSettings, type Settings } from "@/features/settings";
import type { ProgramTerms } from "./reseller-row";

/** The program's terms as they are now; of dated rates those that the scope may see. */
export async function getProgramTerms(
  ctx: Pick<Context, "db" | "clock">,
  scope: Scope,
): Promise<ProgramTerms> {
  const [settings, rateBook] = await Promise.all([getSettings(ctx), readRateBook(ctx, scope)]);
  return termsOf(settings, rateBook);
}

/** The terms under these settings and dated rates. */
export function termsOf({ program, company }: Settings, rateBook: RateBook): ProgramTerms {
  return {
    defaultRateBps: program.defaultRateBps,
    currency: company.currency,
    rules: program.tierRules,
    rateBook,
  };
}
