import type { Context } from "@/db";
import { getSettings } from "@/features/settings";
import type { ProgramTerms } from "./reseller-row";

export async function getProgramTerms(ctx: Pick<Context, "db">): Promise<ProgramTerms> {
  const { program, company } = await getSettings(ctx);
  return {
    defaultRateBps: program.defaultRateBps,
    currency: company.currency,
    rules: program.tierRules,
  };
}
