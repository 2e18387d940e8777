import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { sumMinor } from "@/core/money";
import { type Context, inTransaction, type Tx } from "@/db";
import type { BulkPreviewDto } from "../dto";
import type { BulkChange, PreviewBulkInput } from "../schemas";
import { planBulk } from "./bulk-plan";
import { type PreviewBasis, readPreviewBasis } from "./rate-preview";
import { renewalEffects, standingOf } from "./renewal-effects";
import { RESELLER_INCLUDE, type ResellerRow } from "./reseller-row";
import { statusCounts } from "./status-counts";

/**
 * What a change of these resellers would do: to whom, who is as wanted already, who cannot, and what it costs.
 * Writes nothing.
 */
export async function previewBulk(ctx: Context, input: PreviewBulkInput): Promise<BulkPreviewDto> {
  const scope = authorizeProvider(ctx, "reseller:read");
  const basis = await readPreviewBasis(ctx, scope);
  return inTransaction(ctx, scope, async (tx) => {
    const rows = await tx.reseller.findMany({
      where: { id: { in: input.resellers } },
      include: RESELLER_INCLUDE,
      orderBy: [{ businessName: "asc" }, { id: "asc" }],
    });
    const plan = await planBulk(tx, ctx, rows, input.change, basis.terms);
    const verdicts = rows.map((row) => ({ row, ...plan(row) }));
    const planned = verdicts.filter(({ verdict }) => verdict === "change");
    const changes = await withEffects(tx, ctx, planned, input.change, basis);
    const missing = [...new Set(input.resellers)].filter((id) => !rows.some((row) => row.id === id));
    return {
      changes: changes.map(({ renewals: _renewals, ...change }) => change),
      same: verdicts.filter(({ verdict }) => verdict === "same").map(({ row }) => named(row)),
      refused: [
        ...verdicts.flatMap(({ row, verdict }) =>
          verdict === "change" || verdict === "same" ? [] : [{ ...named(row), reason: verdict }],
        ),
        ...missing.map((id) => ({ ...named({ id, businessName: "" }), reason: "not_found" as const })),
      ],
      services: sumMinor(changes.map(({ services }) => services)),
      renewals: sumMinor(changes.map(({ renewals }) => renewals)),
      apiKeys: sumMinor(changes.map(({ apiKeys }) => apiKeys)),
      yearlyCost: {
        amount: sumMinor(changes.map(({ yearlyCost }) => yearlyCost.amount)),
        currency: basis.terms.currency,
      },
    };
  });
}

const named = ({ id, businessName }: Pick<ResellerRow, "id" | "businessName">) => ({
  id: toPublicId("reseller", id),
  businessName,
});

type Planned = { row: ResellerRow; tier: ResellerRow["tier"] };

async function withEffects(
  tx: Tx,
  ctx: Context,
  planned: readonly Planned[],
  change: BulkChange,
  { terms }: PreviewBasis,
) {
  const steps = planned.map(({ row, tier }) => ({
    row,
    tier,
    resellerId: row.id,
    // Inactive resellers buy, and renew, at retail (R14).
    from: standingOf(row.status === "inactive" ? null : row),
    to: standingOf(isLive(row, change) ? { ...row, tier } : null),
  }));
  const effects = await renewalEffects(tx, ctx, steps, terms.currency);
  const countsOf = await statusCounts(
    tx,
    ctx,
    steps.map(({ row }) => row.id),
  );
  return steps.map(({ row, tier }) => {
    const counts = countsOf(row.id);
    const isTier = change.kind === "tier";
    return {
      ...named(row),
      from: isTier ? row.tier.name : row.status,
      to: isTier ? tier.name : STATUS_AFTER[change.kind],
      services: counts.services,
      renewals: counts.renewals,
      apiKeys: isTier ? 0 : change.kind === "deactivate" ? counts.unrevokedKeys : counts.liveKeys,
      yearlyCost: { amount: effects.get(row.id)?.yearlyCostBaseMinor ?? 0, currency: terms.currency },
    };
  });
}

const STATUS_AFTER = { suspend: "suspended", reactivate: "active", deactivate: "inactive" } as const;

/** Whether it buys at wholesale afterwards. */
function isLive(row: ResellerRow, change: BulkChange): boolean {
  return change.kind === "tier" ? row.status !== "inactive" : change.kind !== "deactivate";
}
