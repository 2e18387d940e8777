import { authorizeProvider } from "@/core/access";
import { AppError, fieldError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Prisma } from "@/db";
import { recordActivity } from "@/features/activity";
import type { CannedReplyDto } from "../dto";
import type { CannedReplyIdInput, SaveCannedReplyInput } from "../schemas";
import { newRow } from "./person";

/** As many as one can choose from. */
const MOST = 200;

/** What admins say again and again, by title: 200 at most. */
export async function listCannedReplies(ctx: Context): Promise<CannedReplyDto[]> {
  const scope = authorizeProvider(ctx, "canned_reply:manage");
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.cannedReply.findMany({ orderBy: [{ title: "asc" }], take: MOST }),
  );
  return rows.map(toDto);
}

/** Makes or changes one. `validation_failed` at `title` for a title that another has, or for one too many. */
export async function saveCannedReply(ctx: Context, input: SaveCannedReplyInput): Promise<CannedReplyDto> {
  const scope = authorizeProvider(ctx, "canned_reply:manage");
  const { id, title, body } = input;
  return inTransaction(ctx, scope, async (tx) => {
    const before = id ? await tx.cannedReply.findUnique({ where: { id } }) : null;
    if (id && !before) throw new AppError("not_found");
    if (!before && (await tx.cannedReply.count()) >= MOST)
      throw fieldError(["title"], "too_many", `There are ${MOST} replies already: delete one first`);
    const { id: newOne, createdAt } = newRow(ctx);
    const row = before
      ? await tx.cannedReply.update({ where: { id: before.id }, data: { title, body, updatedAt: createdAt } })
      : await tx.cannedReply.create({ data: { id: newOne, title, body, createdAt, updatedAt: createdAt } });
    await recordActivity(tx, ctx, {
      action: before ? "canned_reply.updated" : "canned_reply.created",
      clientId: null,
      object: { kind: "cannedReply", id: row.id, name: row.title },
      ...(before && { before: { title: before.title, body: before.body } }),
      after: { title, body },
    });
    return toDto(row);
  });
}

/** Takes one away; what was written with it stays. */
export async function deleteCannedReply(ctx: Context, { id }: CannedReplyIdInput): Promise<void> {
  const scope = authorizeProvider(ctx, "canned_reply:manage");
  await inTransaction(ctx, scope, async (tx) => {
    const row = await tx.cannedReply.findUnique({ where: { id } });
    if (!row) throw new AppError("not_found");
    await tx.cannedReply.delete({ where: { id } });
    await recordActivity(tx, ctx, {
      action: "canned_reply.deleted",
      clientId: null,
      object: { kind: "cannedReply", id: row.id, name: row.title },
      before: { title: row.title, body: row.body },
    });
  });
}

function toDto(row: Prisma.CannedReplyGetPayload<object>): CannedReplyDto {
  return {
    id: toPublicId("cannedReply", row.id),
    title: row.title,
    body: row.body,
    updatedAt: row.updatedAt.toISOString(),
  };
}
