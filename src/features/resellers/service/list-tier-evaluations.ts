import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction } from "@/db";
import type { TierEvaluationDto } from "../dto";
import type { ListTierEvaluationsInput } from "../schemas";
import { getProgramTerms } from "./program-terms";

const SHOWN = 50;

/** The newest looks at one reseller's tier, and what came of each; a reseller's own for itself. */
export async function listTierEvaluations(
  ctx: Context,
  input: ListTierEvaluationsInput,
): Promise<TierEvaluationDto[]> {
  const scope = authorizeEither(ctx, "reseller:read_own", "reseller:read");
  const clientId = scope.kind === "tenant" ? scope.clientId : input.reseller;
  if (!clientId) throw new AppError("not_found");
  const { currency } = await getProgramTerms(ctx, scope);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.tierEvaluation.findMany({
      where: { clientId, ...(input.moves ? { outcome: { in: ["raised", "lowered"] } } : {}) },
      orderBy: { id: "desc" },
      take: SHOWN,
    }),
  );
  return rows.map((row) => ({
    id: String(row.id),
    at: row.at.toISOString(),
    cause: row.cause as TierEvaluationDto["cause"],
    basis: row.basis as TierEvaluationDto["basis"],
    window: row.period as TierEvaluationDto["window"],
    currency,
    figure: minorFromDb(row.figure),
    fromTier: row.fromTier,
    toTier: row.toTier,
    threshold: minorFromDb(row.threshold),
    nextThreshold: row.nextThreshold === null ? null : minorFromDb(row.nextThreshold),
    outcome: row.outcome as TierEvaluationDto["outcome"],
  }));
}
