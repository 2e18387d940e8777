import { authorizeEither } from "@/core/access";
import type { Scope } from "@/core/actor";
import { keyset, type ListPage, toPage } from "@/core/list";
import { withinRange } from "@/core/time-range";
import { type Context, containing, inTransaction, type Prisma } from "@/db";
import type { ActivityDto } from "../dto";
import type { ListActivityInput } from "../schemas";
import { hideStaff, toActivityDto } from "./activity-dto";

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
