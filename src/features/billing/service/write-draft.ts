import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { CreateDraftInput, DraftVersionInput, UpdateDraftInput } from "../draft-schemas";
import type { DraftRowDto } from "../dto";
import { DRAFT_INCLUDE, type DraftRow, toDraftRowDto } from "./draft-row";

/** R74: an invoice that an admin writes by hand. Until it is issued it has no number, and its client sees nothing of it. */
export async function createDraft(ctx: Context, input: CreateDraftInput): Promise<DraftRowDto> {
  const scope = authorizeProvider(ctx, "invoice:draft");
  const { client: clientId, lines, note = "", dueDays } = input;
  return inTransaction(ctx, scope, async (tx) => {
    await keepCurrency(tx, clientId);
    const now = ctx.clock.now();
    const row = await tx.invoiceDraft.create({
      data: { id: newId(now), clientId, lines, note, dueDays, createdAt: now, updatedAt: now },
      include: DRAFT_INCLUDE,
    });
    await logDraft(tx, ctx, "invoice_draft.created", row, { after: shown(row) });
    return toDraftRowDto(row);
  });
}

/** Replaces what a draft says. `state_conflict` when somebody else has changed it since it was read. */
export async function updateDraft(ctx: Context, input: UpdateDraftInput): Promise<DraftRowDto> {
  const scope = authorizeProvider(ctx, "invoice:draft");
  const { id, revision, lines, note = "", dueDays } = input;
  return inTransaction(ctx, scope, async (tx) => {
    const before = await readDraft(tx, id);
    const { count } = await tx.invoiceDraft.updateMany({
      where: { id, revision },
      data: { lines, note, dueDays, revision: revision + 1, updatedAt: ctx.clock.now() },
    });
    if (count === 0) throw changedDraft();
    const row = await readDraft(tx, id);
    await logDraft(tx, ctx, "invoice_draft.updated", row, { before: shown(before), after: shown(row) });
    return toDraftRowDto(row);
  });
}

/** Throws a draft away; no number is lost with it. `state_conflict` as for a change. */
export async function deleteDraft(ctx: Context, { id, revision }: DraftVersionInput): Promise<void> {
  const scope = authorizeProvider(ctx, "invoice:draft");
  await inTransaction(ctx, scope, async (tx) => {
    const before = await readDraft(tx, id);
    const { count } = await tx.invoiceDraft.deleteMany({ where: { id, revision } });
    if (count === 0) throw changedDraft();
    await logDraft(tx, ctx, "invoice_draft.deleted", before, { before: shown(before) });
  });
}

export async function readDraft(tx: Tx, id: string): Promise<DraftRow> {
  const row = await tx.invoiceDraft.findUnique({ where: { id }, include: DRAFT_INCLUDE });
  if (!row) throw new AppError("not_found");
  return row;
}

/** Amounts of a draft are in its client's currency: who would change that waits, and then finds the draft. */
async function keepCurrency(tx: Tx, clientId: string): Promise<void> {
  const found = await tx.$queryRaw<
    unknown[]
  >`SELECT id FROM clients WHERE id = ${clientId}::uuid FOR KEY SHARE`;
  if (found.length === 0) throw new AppError("not_found");
}

function changedDraft(): AppError {
  return new AppError("state_conflict", {
    detail: "Somebody else has changed this draft. Load it again to see what it says now.",
  });
}

type DraftAction = "invoice_draft.created" | "invoice_draft.updated" | "invoice_draft.deleted";
type Change = { before?: Record<string, unknown>; after?: Record<string, unknown> };

async function logDraft(
  tx: Tx,
  ctx: Context,
  action: DraftAction,
  row: DraftRow,
  change: Change,
): Promise<void> {
  await recordActivity(tx, ctx, {
    action,
    clientId: row.clientId,
    object: { kind: "invoiceDraft", id: row.id, name: row.client.name },
    ...change,
    providerOnly: true,
  });
}

function shown(row: DraftRow) {
  const { net, client } = toDraftRowDto(row);
  const { lines, note, dueDays } = row;
  return {
    client: client.id,
    draft: toPublicId("invoiceDraft", row.id),
    net,
    lines,
    note,
    due_days: dueDays,
  };
}
