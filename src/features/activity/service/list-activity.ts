import { authorizeEither } from "@/core/access";
import type { Scope } from "@/core/actor";
import { toPublicId } from "@/core/ids";
import { keyset, type ListPage, toPage } from "@/core/list";
import { withinRange } from "@/core/time-range";
import { type Context, containing, inTransaction, type Prisma } from "@/db";
import type { Action } from "../domain/actions";
import type { ActivityDto } from "../dto";
import type { ListActivityInput } from "../schemas";

/** R66: admins search the whole log; a client sees its own part, without what is for the provider alone. */
export async function listActivity(ctx: Context, input: ListActivityInput): Promise<ListPage<ActivityDto>> {
  const scope = authorizeEither(ctx, "activity:read", "activity:review");
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.activity.findMany({
      where: { AND: [ownPart(scope, input), ...filtersOf(scope, input)] },
      orderBy: keyset(input).orderBy,
      take: input.limit + 1,
    }),
  );
  const page = toPage(rows, input.limit, toActivityDto);
  return scope.kind === "tenant" ? { ...page, items: page.items.map(hideStaff) } : page;
}

function ownPart(scope: Scope, { client }: ListActivityInput): Prisma.ActivityWhereInput {
  return scope.kind === "tenant" ? { clientId: scope.clientId, providerOnly: false } : { clientId: client };
}

function filtersOf(scope: Scope, input: ListActivityInput): Prisma.ActivityWhereInput[] {
  const { q, action, actorKind, actor, object } = input;
  const contains = q ? containing(q) : undefined;
  // What a tenant does not learn of the provider's staff, it does not find out by searching either.
  const known: Prisma.ActivityWhereInput = scope.kind === "tenant" ? { actorKind: { not: "admin" } } : {};
  return [
    { action, actorKind, objectId: object },
    keyset(input).where,
    actor ? { actorId: actor, ...known } : {},
    contains
      ? {
          OR: [
            { actorLabel: contains, ...known },
            { action: contains },
            { objectName: contains },
            { objectId: q },
          ],
        }
      : {},
    ...withinDays(input),
  ];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days, as people choose them, or a range of times, as programs do. */
function withinDays({ from, to, createdAt }: ListActivityInput): Prisma.ActivityWhereInput[] {
  const days = {
    from: from ? new Date(from) : undefined,
    before: to ? new Date(new Date(to).getTime() + DAY_MS) : undefined,
  };
  return [withinRange(days), withinRange(createdAt)];
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
