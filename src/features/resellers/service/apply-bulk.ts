import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import type { BulkRefusal } from "../domain/bulk-verdict";
import type { BulkOutcomeDto } from "../dto";
import type { ApplyBulkInput } from "../schemas";
import { planBulk } from "./bulk-plan";
import { changeResellerIn, lockReseller } from "./change-reseller";
import { getProgramTerms } from "./program-terms";
import type { ProgramTerms } from "./reseller-row";
import { deactivation, reactivation, suspension } from "./set-reseller-status";
import { requireTier, setResellerTierIn } from "./set-reseller-tier";

/**
 * Changes these resellers, each in a transaction of its own, looked at again on its locked row, with the log and the
 * event of a single change (R56 to R58). What came of it is said for each. Doing it again changes nothing more.
 *
 * @throws {AppError} `validation_failed` when there is no such tier; then nothing has changed
 */
export async function applyBulk(ctx: Context, input: ApplyBulkInput): Promise<BulkOutcomeDto[]> {
  const scope = authorizeProvider(ctx, "reseller:update");
  const terms = await getProgramTerms(ctx, scope);
  const { change } = input;
  if (change.kind === "tier" && change.tierId !== null) {
    const { tierId } = change;
    await inTransaction(ctx, scope, (tx) => requireTier(tx, tierId));
  }
  const outcomes: BulkOutcomeDto[] = [];
  for (const id of new Set(input.resellers)) {
    const outcome = await inTransaction(ctx, scope, (tx) => applyOne(tx, ctx, terms, id, input)).catch(
      refusalOf,
    );
    outcomes.push({
      id: toPublicId("reseller", id),
      businessName: "",
      detail: null,
      reason: null,
      ...outcome,
    });
  }
  return outcomes;
}

type Outcome = Partial<BulkOutcomeDto> & Pick<BulkOutcomeDto, "outcome">;

async function applyOne(
  tx: Tx,
  ctx: Context,
  terms: ProgramTerms,
  id: string,
  { change, reason }: ApplyBulkInput,
): Promise<Outcome> {
  const row = await lockReseller(tx, id);
  const { businessName } = row;
  const { verdict } = (await planBulk(tx, ctx, [row], change, terms))(row);
  if (verdict === "same") return { businessName, outcome: "same" };
  if (verdict !== "change") return { businessName, outcome: "refused", reason: verdict };
  switch (change.kind) {
    case "tier":
      await setResellerTierIn(tx, ctx, terms, { id, reason, tierId: change.tierId });
      break;
    case "suspend":
      await changeResellerIn(tx, ctx, terms, suspension({ id, reason, renewals: change.renewals }));
      break;
    case "reactivate":
      await changeResellerIn(tx, ctx, terms, reactivation({ id, reason }));
      break;
    case "deactivate":
      await changeResellerIn(tx, ctx, terms, deactivation(ctx, { id, reason }));
  }
  return { businessName, outcome: "changed" };
}

/** One that fails, whose transaction is rolled back, leaves the others as they are. */
function refusalOf(error: unknown): Outcome {
  if (!(error instanceof AppError)) throw error;
  const reason: BulkRefusal = error.code === "not_found" ? "not_found" : "failed";
  return { outcome: "refused", reason, detail: error.detail };
}
