import { authorizeAccount } from "@/core/access";
import type { PersonActor } from "@/core/actor";
import { toPublicId } from "@/core/ids";
import { keyset, type ListPage, toPage } from "@/core/list";
import { type Context, inTransaction, type Prisma } from "@/db";
import type { ActivityDto } from "../dto";
import type { ListOwnActivityInput } from "../schemas";
import { hideStaff, toActivityDto } from "./activity-dto";

/**
 * What the actor itself has done, and what was done with its account: sign-ins, password, two-step sign-in. Of what
 * somebody of a client has done, only what lies in the client that it works for now.
 */
export async function listOwnActivity(
  ctx: Context,
  input: ListOwnActivityInput,
): Promise<ListPage<ActivityDto>> {
  const actor = authorizeAccount(ctx);
  const self = toPublicId("user", actor.userId);
  const { where, orderBy } = keyset(input);
  const take = input.limit + 1;
  // Rows about an account may stand in no client's log, so the person's own id is the filter. Each half has its index.
  const halves = await inTransaction(ctx, { kind: "provider" }, (tx) =>
    Promise.all(
      [
        { actorId: self, ...placeOf(actor) },
        { objectType: "user", objectId: self },
      ].map((half) => tx.activity.findMany({ where: { AND: [half, where, shownTo(actor)] }, orderBy, take })),
    ),
  );
  const rows = [...new Map(halves.flat().map((row) => [row.id, row])).values()];
  rows.sort((a, b) => (a.id < b.id === Boolean(input.oldestFirst) ? -1 : 1));
  const page = toPage(rows.slice(0, take), input.limit, toActivityDto);
  return actor.kind === "client" ? { ...page, items: page.items.map(hideStaff) } : page;
}

function placeOf(actor: PersonActor): Prisma.ActivityWhereInput {
  return actor.kind === "client" ? { clientId: actor.clientId } : {};
}

/** R15. */
function shownTo(actor: PersonActor): Prisma.ActivityWhereInput {
  return actor.kind === "client" ? { providerOnly: false } : {};
}
