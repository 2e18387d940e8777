import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { CustomerNoteDto } from "../dto";
import type {
  AddCustomerNoteInput,
  CustomerIdInput,
  CustomerNoteIdInput,
  EditCustomerNoteInput,
} from "../schemas";

const SHOWN = 200;

type Row = Prisma.CustomerNoteGetPayload<object>;

/** What the reseller's people have written about a customer for each other, newest first, at most 200. */
export async function listCustomerNotes(ctx: Context, { id }: CustomerIdInput): Promise<CustomerNoteDto[]> {
  const scope = authorizeTenant(ctx, "customer_note:read");
  const rows = await inTransaction(ctx, scope, async (tx) => {
    await nameOf(tx, scope.clientId, id);
    return tx.customerNote.findMany({
      where: { resellerId: scope.clientId, customerId: id },
      orderBy: { id: "desc" },
      take: SHOWN,
    });
  });
  return rows.map((row) => toNoteDto(ctx, row));
}

/** The log says that there is a note, never what it says: admins read the log. */
export async function addCustomerNote(ctx: Context, input: AddCustomerNoteInput): Promise<CustomerNoteDto> {
  const { scope, author } = authorizeAuthor(ctx);
  return inTransaction(ctx, scope, async (tx) => {
    const now = ctx.clock.now();
    const name = await nameOf(tx, scope.clientId, input.customer);
    const row = await tx.customerNote.create({
      data: {
        id: newId(now),
        resellerId: scope.clientId,
        customerId: input.customer,
        authorUserId: author.userId,
        authorName: author.label,
        body: input.body,
        createdAt: now,
        updatedAt: now,
      },
    });
    await record(tx, ctx, "customer.note_added", { row, name });
    return toNoteDto(ctx, row);
  });
}

/** Its author's alone: nobody puts words into another's mouth. */
export async function editCustomerNote(ctx: Context, input: EditCustomerNoteInput): Promise<CustomerNoteDto> {
  const { scope, author } = authorizeAuthor(ctx);
  return inTransaction(ctx, scope, async (tx) => {
    const found = await findNote(tx, scope.clientId, input.id);
    if (found.row.authorUserId !== author.userId)
      throw new AppError("forbidden", { detail: "Only its author can change a note." });
    const row = await tx.customerNote.update({
      where: { resellerId_id: { resellerId: scope.clientId, id: input.id } },
      data: { body: input.body, updatedAt: ctx.clock.now() },
    });
    await record(tx, ctx, "customer.note_edited", { row, name: found.name });
    return toNoteDto(ctx, row);
  });
}

/** Its author's, or an owner's of the company. */
export async function deleteCustomerNote(ctx: Context, { id }: CustomerNoteIdInput): Promise<void> {
  const { scope, author } = authorizeAuthor(ctx);
  await inTransaction(ctx, scope, async (tx) => {
    const found = await findNote(tx, scope.clientId, id);
    if (found.row.authorUserId !== author.userId && author.areas !== "all")
      throw new AppError("forbidden", { detail: "Only its author or an owner can delete a note." });
    await tx.customerNote.delete({ where: { resellerId_id: { resellerId: scope.clientId, id } } });
    await record(tx, ctx, "customer.note_deleted", found);
  });
}

function authorizeAuthor(ctx: Context) {
  const scope = authorizeTenant(ctx, "customer_note:write");
  if (ctx.actor.kind !== "client") throw new AppError("forbidden");
  return { scope, author: ctx.actor };
}

async function findNote(tx: Tx, resellerId: string, id: string) {
  await tx.$queryRaw`SELECT FROM customer_notes WHERE reseller_id = ${resellerId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const row = await tx.customerNote.findUnique({ where: { resellerId_id: { resellerId, id } } });
  if (!row) throw new AppError("not_found");
  return { row, name: await nameOf(tx, resellerId, row.customerId) };
}

async function nameOf(tx: Tx, resellerId: string, id: string): Promise<string> {
  const row = await tx.customer.findUnique({
    where: { resellerId_id: { resellerId, id } },
    select: { name: true },
  });
  if (!row) throw new AppError("not_found");
  return row.name;
}

async function record(
  tx: Tx,
  ctx: Context,
  action: "customer.note_added" | "customer.note_edited" | "customer.note_deleted",
  { row, name }: { row: Row; name: string },
): Promise<void> {
  await recordActivity(tx, ctx, {
    action,
    clientId: row.resellerId,
    object: { kind: "customer", id: row.customerId, name },
    after: { note_id: toPublicId("note", row.id) },
  });
}

function toNoteDto({ actor }: Pick<Context, "actor">, row: Row): CustomerNoteDto {
  const isOwn = actor.kind === "client" && actor.userId === row.authorUserId;
  const isOwner = actor.kind === "client" && actor.areas === "all";
  return {
    id: toPublicId("note", row.id),
    authorName: row.authorName,
    body: row.body,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.updatedAt > row.createdAt ? row.updatedAt.toISOString() : null,
    mayEdit: isOwn,
    mayDelete: isOwn || isOwner,
  };
}
