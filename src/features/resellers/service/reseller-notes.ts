import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { ResellerNoteDto } from "../dto";
import type { AddNoteInput, NoteIdInput, ResellerIdInput } from "../schemas";

const SHOWN = 200;

/** R15: what admins have written about a reseller for each other, newest first. */
export async function listNotes(ctx: Context, input: ResellerIdInput): Promise<ResellerNoteDto[]> {
  const scope = authorizeProvider(ctx, "reseller_note:manage");
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.resellerNote.findMany({ where: { resellerId: input.id }, orderBy: { id: "desc" }, take: SHOWN }),
  );
  return rows.map(toNoteDto);
}

export async function addNote(ctx: Context, input: AddNoteInput): Promise<ResellerNoteDto> {
  const scope = authorizeProvider(ctx, "reseller_note:manage");
  if (ctx.actor.kind !== "admin") throw new AppError("forbidden");
  const { userId, label } = ctx.actor;
  return inTransaction(ctx, scope, async (tx) => {
    const name = await nameOf(tx, input.reseller);
    const now = ctx.clock.now();
    const row = await tx.resellerNote.create({
      data: {
        id: newId(now),
        resellerId: input.reseller,
        authorUserId: userId,
        authorName: label,
        body: input.body,
        createdAt: now,
      },
    });
    const object = { kind: "reseller" as const, id: input.reseller, name };
    await recordActivity(tx, ctx, {
      action: "reseller.note_added",
      clientId: input.reseller,
      object,
      after: { note: input.body },
      providerOnly: true,
    });
    return toNoteDto(row);
  });
}

/** Takes a note away; the log keeps what it said. */
export async function deleteNote(ctx: Context, input: NoteIdInput): Promise<void> {
  const scope = authorizeProvider(ctx, "reseller_note:manage");
  await inTransaction(ctx, scope, async (tx) => {
    const row = await tx.resellerNote.findUnique({ where: { id: input.id } });
    if (!row) throw new AppError("not_found");
    await tx.resellerNote.delete({ where: { id: row.id } });
    await recordActivity(tx, ctx, {
      action: "reseller.note_deleted",
      clientId: row.resellerId,
      object: { kind: "reseller", id: row.resellerId, name: await nameOf(tx, row.resellerId) },
      before: { note: row.body, author: row.authorName },
      providerOnly: true,
    });
  });
}

async function nameOf(tx: Tx, id: string): Promise<string> {
  const row = await tx.reseller.findUnique({ where: { id }, select: { businessName: true } });
  if (!row) throw new AppError("not_found");
  return row.businessName;
}

function toNoteDto({
  id,
  authorName,
  body,
  createdAt,
}: Prisma.ResellerNoteGetPayload<object>): ResellerNoteDto {
  return { id: toPublicId("note", id), authorName, body, createdAt: createdAt.toISOString() };
}
