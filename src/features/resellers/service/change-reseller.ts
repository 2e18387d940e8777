import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { type Action, type EventType, emitEvent, recordActivity } from "@/features/activity";
import type { ResellerDto } from "../dto";
import { getProgramTerms } from "./program-terms";
import { type ProgramTerms, RESELLER_INCLUDE, type ResellerRow, toResellerDto } from "./reseller-row";

export type ResellerChange = {
  id: string;
  reason: string;
  action: Action;
  event: EventType;
  /** Checks the locked row and says what to write; null when there is nothing to change. */
  decide: (before: ResellerRow, terms: ProgramTerms) => Prisma.ResellerUpdateInput | null;
  /** What else happens in the same transaction, before the log; what it returns goes into the log. */
  also?: undefined | ((tx: Tx) => Promise<Record<string, unknown>>);
  /** What the activity log shows before and after. */
  show: (reseller: ResellerDto) => Record<string, unknown>;
};

/** One logged change of a reseller by an admin, on a locked row; the reason goes into the log (R56). */
export async function changeReseller(ctx: Context, change: ResellerChange): Promise<ResellerDto> {
  const scope = authorizeProvider(ctx, "reseller:update");
  const terms = await getProgramTerms(ctx, scope);
  return inTransaction(ctx, scope, (tx) => changeResellerIn(tx, ctx, terms, change));
}

/** The same in the caller's transaction, which has authorised it. What changes nothing is not logged. */
export async function changeResellerIn(
  tx: Tx,
  ctx: Context,
  terms: ProgramTerms,
  change: ResellerChange,
): Promise<ResellerDto> {
  const before = await lockReseller(tx, change.id);
  const data = change.decide(before, terms);
  if (data === null) return toResellerDto(before, terms);
  const after = await tx.reseller.update({
    where: { id: change.id },
    data: { ...data, updatedAt: ctx.clock.now() },
    include: RESELLER_INCLUDE,
  });
  const dto = toResellerDto(after, terms);
  const more = await change.also?.(tx);
  await recordActivity(tx, ctx, {
    action: change.action,
    clientId: change.id,
    object: { kind: "reseller", id: change.id, name: before.businessName },
    before: change.show(toResellerDto(before, terms)),
    after: { ...change.show(dto), ...more, reason: change.reason },
  });
  await emitEvent(tx, ctx, { type: change.event, clientId: change.id, object: dto });
  return dto;
}

/** A reseller's row, which nobody else changes until the transaction ends. */
export async function lockReseller(tx: Tx, id: string): Promise<ResellerRow> {
  await tx.$queryRaw`SELECT id FROM resellers WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.reseller.findUnique({ where: { id }, include: RESELLER_INCLUDE });
  if (!row) throw new AppError("not_found");
  return row;
}
