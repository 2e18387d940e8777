import { authorizeProvider, authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Prisma } from "@/db";
import { recordActivity } from "@/features/activity";
import { PORTAL_LISTS, type ViewList, viewQuery } from "../domain/lists";
import type { SavedViewDto } from "../dto";
import type { ListViewsInput, SaveViewInput, ViewIdInput } from "../schemas";

/** The most that one person has of one list. */
const MOST_VIEWS = 30;

/** The person's own views of a list, by name: for people of a client those that they keep there. */
export async function listViews(ctx: Context, { list }: ListViewsInput): Promise<SavedViewDto[]> {
  const { scope, userId, clientId } = authorizeOwner(ctx, list);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.savedView.findMany({ where: { userId, clientId, list }, orderBy: [{ name: "asc" }, { id: "asc" }] }),
  );
  return rows.map(toViewDto);
}

/**
 * Keeps filters, sort and columns of a list under a name.
 *
 * @throws {AppError} `validation_failed` for a name that the person has already; `not_found` for a list of others; `state_conflict` beyond 30 views
 */
export async function saveView(ctx: Context, { list, name, query }: SaveViewInput): Promise<SavedViewDto> {
  const { scope, userId, clientId } = authorizeOwner(ctx, list);
  return inTransaction(ctx, scope, async (tx) => {
    // One after the other, so that two at once do not both see the last free place.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`saved_views:${userId}`}, 0))`;
    if ((await tx.savedView.count({ where: { userId, clientId, list } })) >= MOST_VIEWS)
      throw new AppError("state_conflict", {
        detail: `You have ${MOST_VIEWS} views of this list. Delete one first.`,
      });
    const now = ctx.clock.now();
    const data = { id: newId(now), userId, clientId, list, name, query: viewQuery(list, query) };
    const row = await tx.savedView.create({ data: { ...data, createdAt: now } });
    await recordActivity(tx, ctx, {
      action: "saved_view.created",
      clientId,
      object: { kind: "savedView", id: row.id, name },
      after: { list, query: row.query },
    });
    return toViewDto(row);
  });
}

/** Deletes one of the person's own views; another's is not there. */
export async function deleteView(ctx: Context, { id }: ViewIdInput): Promise<SavedViewDto> {
  const { scope, userId, clientId } = authorizeOwner(ctx);
  return inTransaction(ctx, scope, async (tx) => {
    const row = await tx.savedView.findFirst({ where: { id, userId, clientId } });
    // Of two at once, one finds it gone.
    const { count } = await tx.savedView.deleteMany({ where: { id, userId, clientId } });
    if (!row || count === 0) throw new AppError("not_found");
    await recordActivity(tx, ctx, {
      action: "saved_view.deleted",
      clientId,
      object: { kind: "savedView", id, name: row.name },
      before: { list: row.list, query: row.query },
    });
    return toViewDto(row);
  });
}

/** Views are a person's: a job or a key has none. Lists of the portal are no admin's, and the other way round. */
function authorizeOwner(ctx: Context, list?: ViewList) {
  const { actor } = ctx;
  const isOfPortal = list && PORTAL_LISTS.includes(list);
  if (actor.kind === "admin") {
    const scope = authorizeProvider(ctx, "saved_view:manage");
    if (isOfPortal) throw new AppError("not_found");
    return { scope, userId: actor.userId, clientId: null };
  }
  const scope = authorizeTenant(ctx, "saved_view:keep");
  if (actor.kind !== "client") throw new AppError("forbidden");
  if (isOfPortal === false) throw new AppError("not_found");
  return { scope, userId: actor.userId, clientId: scope.clientId };
}

function toViewDto({ id, name, query }: Prisma.SavedViewGetPayload<object>): SavedViewDto {
  return { id: toPublicId("savedView", id), name, query };
}
