import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { assertTransition } from "@/core/transitions";
import { type Context, inTransaction } from "@/db";
import { RESELLER_TRANSITIONS } from "../domain/reseller-states";
import type { StatusPreviewDto } from "../dto";
import type { PreviewStatusInput } from "../schemas";
import { ratePreview, readPreviewBasis } from "./rate-preview";
import { RESELLER_INCLUDE } from "./reseller-row";
import { statusCounts } from "./status-counts";

/**
 * What suspending, reactivating or deactivating would do to a reseller (R57, R58). Writes nothing.
 *
 * @throws {AppError} `state_conflict` for a status that the reseller cannot take
 */
export async function previewStatus(ctx: Context, { id, to }: PreviewStatusInput): Promise<StatusPreviewDto> {
  const scope = authorizeProvider(ctx, "reseller:read");
  const basis = await readPreviewBasis(ctx, scope);
  return inTransaction(ctx, scope, async (tx) => {
    const row = await tx.reseller.findUnique({ where: { id }, include: RESELLER_INCLUDE });
    if (!row) throw new AppError("not_found");
    assertTransition(RESELLER_TRANSITIONS, "reseller", row.status, to);
    const { services, renewals, liveKeys, unrevokedKeys, openOrders } = (await statusCounts(tx, ctx, [id]))(
      id,
    );
    // Inactive resellers buy, and renew, at retail (R14).
    const [before, after] = [row.status, to].map((status) => (status === "inactive" ? null : row));
    return {
      services,
      renewals,
      apiKeys: to === "inactive" ? unrevokedKeys : liveKeys,
      openOrders,
      prices:
        before === after
          ? null
          : await ratePreview(tx, row, { from: before ?? null, to: after ?? null }, basis),
    };
  });
}
