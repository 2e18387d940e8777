import { authorizeEither, authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import type { TierDto, TierRowDto } from "../dto";
import { getProgramTerms } from "./program-terms";
import { toTierDto } from "./reseller-row";

/** R13: the tiers, lowest first, each with the rate that it gives. */
export async function listTiers(ctx: Context): Promise<TierDto[]> {
  const scope = authorizeEither(ctx, "reseller:read_own", "reseller:read");
  const terms = await getProgramTerms(ctx, scope);
  const rows = await inTransaction(ctx, scope, (tx) => tx.tier.findMany({ orderBy: { position: "asc" } }));
  return rows.map((row) => toTierDto(row, terms));
}

/** The tiers as their editor shows them, with the number of resellers in each. */
export async function listTierRows(ctx: Context): Promise<TierRowDto[]> {
  const scope = authorizeProvider(ctx, "tier:manage");
  const terms = await getProgramTerms(ctx, scope);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.tier.findMany({
      orderBy: { position: "asc" },
      include: { _count: { select: { resellers: true } } },
    }),
  );
  return rows.map((row) => ({
    ...toTierDto(row, terms),
    ownRateBps: row.rateBps,
    resellers: row._count.resellers,
  }));
}
