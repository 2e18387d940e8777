import { AppError } from "@/core/errors";
import type { Context, Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { DomainProblem } from "../dto";
import { type DomainRow, GRACE_MS } from "./brand-row";

type Verdict = Pick<DomainRow, "status" | "problem" | "verifiedAt" | "missingSince">;

/** What a check makes of a claim. No answer changes nothing; a verified domain is lost only after the days of grace. */
export function judge(row: DomainRow, problem: DomainProblem | null, now: Date): Verdict {
  const { status, verifiedAt, missingSince } = row;
  if (problem === null)
    return {
      status: "verified",
      problem,
      verifiedAt: status === "verified" ? verifiedAt : now,
      missingSince: null,
    };
  if (problem === "timeout" || problem === "unreachable")
    return { status, problem, verifiedAt, missingSince };
  if (status !== "verified") return { status: "failed", problem, verifiedAt, missingSince: null };
  const since = missingSince ?? now;
  const isLost = now.getTime() - since.getTime() >= GRACE_MS;
  return isLost
    ? { status: "failed", problem, verifiedAt, missingSince: null }
    : { status, problem, verifiedAt, missingSince: since };
}

/**
 * Writes what a check has found, unless the domain was replaced or removed meanwhile.
 *
 * @throws {AppError} `not_found` then; `validation_failed` when the domain is another reseller's
 */
export async function settleCheck(
  tx: Tx,
  ctx: Context,
  checked: DomainRow,
  problem: DomainProblem | null,
): Promise<DomainRow> {
  const { resellerId, token } = checked;
  await tx.$queryRaw`SELECT 1 FROM brand_domains WHERE reseller_id = ${resellerId}::uuid FOR UPDATE`;
  const before = await tx.brandDomain.findFirst({ where: { resellerId, token } });
  if (!before) throw new AppError("not_found");
  const now = ctx.clock.now();
  const after = await tx.brandDomain.update({
    where: { resellerId },
    data: { ...judge(before, problem, now), checkedAt: now },
  });
  const isGained = before.status !== "verified" && after.status === "verified";
  const isLost = before.status === "verified" && after.status !== "verified";
  if (isGained || isLost)
    await recordActivity(tx, ctx, {
      action: isGained ? "brand_domain.verified" : "brand_domain.failed",
      clientId: resellerId,
      object: { kind: "brand", id: resellerId, name: after.domain },
      before: { domain: before.domain, status: before.status },
      after: { domain: after.domain, status: after.status },
    });
  return after;
}
