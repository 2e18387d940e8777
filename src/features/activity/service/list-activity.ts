import { authorizeEither } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { decodeCursor, type ListPage, toPage } from "@/core/list";
import { type Context, containing, inTransaction, type Prisma } from "@/db";
import type { Action } from "../domain/actions";
import type { ActivityDto } from "../dto";
import type { ListActivityInput } from "../schemas";

/** R66: admins search the whole log; a client sees its own part, without what is for the provider alone. */
export async function listActivity(ctx: Context, input: ListActivityInput): Promise<ListPage<ActivityDto>> {
  const scope = authorizeEither(ctx, "activity:read", "activity:review");
  const own: Prisma.ActivityWhereInput =
    scope.kind === "tenant" ? { clientId: scope.clientId, providerOnly: false } : { clientId: input.client };
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.activity.findMany({
      where: { ...filtersOf(input), ...own },
      orderBy: { id: "desc" },
      take: input.limit + 1,
    }),
  );
  const page = toPage(rows, input.limit, toActivityDto);
  return scope.kind === "tenant" ? { ...page, items: page.items.map(hideStaff) } : page;
}

function filtersOf({ q, action, cursor }: ListActivityInput): Prisma.ActivityWhereInput {
  const after = decodeCursor(cursor);
  const contains = q ? containing(q) : undefined;
  return {
    action,
    ...(after ? { id: { lt: after } } : {}),
    ...(contains
      ? { OR: [{ actorLabel: contains }, { action: contains }, { objectName: contains }, { objectId: q }] }
      : {}),
  };
}

function toActivityDto(row: Prisma.ActivityGetPayload<object>): ActivityDto {
  return {
    id: toPublicId("activity", row.id),
    at: row.at.toISOString(),
    actor: { kind: row.actorKind, id: row.actorId, label: row.actorLabel },
    action: row.action as Action,
    object: { type: row.objectType, id: row.objectId, name: row.objectName },
    clientId: row.clientId && toPublicId("client", row.clientId),
    before: row.before as ActivityDto["before"],
    after: row.after as ActivityDto["after"],
    address: row.address,
    userAgent: row.userAgent,
    requestId: row.requestId,
  };
}

/** What a tenant learns of the provider's staff: that it was the provider, not who, from where, or with what. */
function hideStaff(row: ActivityDto): ActivityDto {
  if (row.actor.kind !== "admin") return row;
  return { ...row, actor: { kind: "admin", id: null, label: "" }, address: null, userAgent: null };
}
