import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import type { ResolveTxt } from "@/integrations/dns";
import type { DomainRow } from "./brand-row";
import { lookUpRecord } from "./look-up-record";
import { settleCheck } from "./settle-check";

/** A check that is younger still counts, in ms: what ran twice asks once. */
const FRESH_MS = 12 * 3_600_000;

/** Look-ups at once. */
const AT_ONCE = 10;

/**
 * Looks whether the records of verified domains are still there; one that is gone for the days of grace is verified
 * no more. Returns how many were looked at. What a run leaves, the next one takes up.
 */
export async function recheckDomains(ctx: Context, resolve: ResolveTxt): Promise<number> {
  const scope = authorizeProvider(ctx, "brand_domain:recheck");
  const before = new Date(ctx.clock.now().getTime() - FRESH_MS);
  let looked = 0;
  let after: string | undefined;
  for (;;) {
    const rows: DomainRow[] = await inTransaction(ctx, scope, (tx) =>
      tx.brandDomain.findMany({
        where: { status: "verified", checkedAt: { lt: before }, resellerId: { gt: after } },
        orderBy: { resellerId: "asc" },
        take: AT_ONCE,
      }),
    );
    await Promise.all(rows.map((row) => recheck(ctx, row, resolve)));
    looked += rows.length;
    after = rows.at(-1)?.resellerId;
    if (rows.length < AT_ONCE) return looked;
  }
}

async function recheck(ctx: Context, row: DomainRow, resolve: ResolveTxt): Promise<void> {
  const scope = authorizeProvider(ctx, "brand_domain:recheck");
  const problem = await lookUpRecord(row, resolve);
  try {
    await inTransaction(ctx, scope, (tx) => settleCheck(tx, ctx, row, problem));
  } catch (error) {
    // Given up while it was looked at.
    if (!(error instanceof AppError && error.code === "not_found")) throw error;
  }
}
