import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Prisma } from "@/db";
import { recordActivity } from "@/features/activity";
import { viewQuery } from "../domain/lists";
import type { SavedViewDto } from "../dto";
import type { ListViewsInput, SaveViewInput, ViewIdInput } from "../schemas";

/** The most that one admin has of one list. */
const MOST_VIEWS = 30;

/** The admin's own views of a list, by name. */
export async function listViews(ctx: Context, { list }: ListViewsInput): Promise<SavedViewDto[]> {
  const { scope, userId } = authorizeOwner(ctx);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.savedView.findMany({ where: { userId, list }, orderBy: [{ name: "asc" }, { id: "asc" }] }),
  );
  return rows.map(toViewDto);
}

/**
 * Keeps filters, sort and columns of a list under a name.
 *
 * @throws {AppError} `validation_failed` for a name that the admin has already; `state_conflict` beyond 30 views
 */
export async function saveView(ctx: Context, { list, name, query }: SaveViewInput): Promise<SavedViewDto> {
  const { scope, userId } = authorizeOwner(ctx);
  return inTransaction(ctx, scope, async (tx) => {
    // One after the other, so that two at once do not both see the last free place.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`saved_views:${userId}`}, 0))`;
    if ((await tx.savedView.count({ where: { userId, list } })) >= MOST_VIEWS)
      throw new AppError("state_conflict", {
        detail: `You have ${MOST_VIEWS} views of this list. Delete one first.`,
      });
    const now = ctx.clock.now();
    const data = { id: newId(now), userId, list, name, query: viewQuery(list, query), createdAt: now };
    const row = await tx.savedView.create({ data });
    await recordActivity(tx, ctx, {
      action: "saved_view.created",
      clientId: null,
      object: { kind: "savedView", id: row.id, name },
      after: { list, query: row.query },
    });
    return toViewDto(row);
  });
}

/** Deletes one of the admin's own views; another's is not there. */
export async function deleteView(ctx: Context, { id }: ViewIdInput): Promise<SavedViewDto> {
  const { scope, userId } = authorizeOwner(ctx);
  return inTransaction(ctx, scope, async (tx) => {
    const row = await tx.savedView.findFirst({ where: { id, userId } });
    // Of two at once, one finds it gone.
    const { count } = await tx.savedView.deleteMany({ where: { id, userId } });
    if (!row || count === 0) throw new AppError("not_found");
    await recordActivity(tx, ctx, {
      action: "saved_view.deleted",
      clientId: null,
      object: { kind: "savedView", id, name: row.name },
      before: { list: row.list, query: row.query },
    });
    return toViewDto(row);
  });
}

/** Views are a person's: a job has none. */
function authorizeOwner(ctx: Context) {
  const scope = authorizeProvider(ctx, "saved_view:manage");
  if (ctx.actor.kind !== "admin") throw new AppError("forbidden");
  return { scope, userId: ctx.actor.userId };
}

function toViewDto({ id, name, query }: Prisma.SavedViewGetPayload<object>): SavedViewDto {
  return { id: toPublicId("savedView", id), name, query };
}
