import { authorizeEither } from "@/core/access";
import { MEMBER_AREAS, type MemberArea, type MemberAreas } from "@/core/actor";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { mayGive, mayTouch } from "../domain/member-rules";
import type { PeopleDto } from "../dto";
import type { ListPeopleInput } from "../schemas";
import { isReseller } from "./announce-invitation";
import { clientOf } from "./client-desk";
import { invitationDto } from "./invitation-dto";

/** Who belongs to a client, and who is asked to: at most 100, the first to come first. */
export async function listPeople(ctx: Context, input: ListPeopleInput): Promise<PeopleDto> {
  const scope = authorizeEither(ctx, "member:read", "member:review");
  const clientId = clientOf(scope, input.client);
  const { actor } = ctx;
  const by: MemberAreas = actor.kind === "client" ? actor.areas : "all";
  const { client, members, invitations } = await inTransaction(ctx, scope, (tx) => readPeople(tx, clientId));
  const owners = members.filter(({ role }) => role === "owner").length;
  return {
    client: {
      id: toPublicId("client", clientId),
      name: client.name,
      isReseller: isReseller(client.reseller),
    },
    mayGive: { owner: by === "all", areas: by === "all" ? [...MEMBER_AREAS] : [...by] },
    members: members.map(({ role, areas, createdAt, user }) => ({
      id: toPublicId("user", user.id),
      name: user.name,
      email: user.email,
      role,
      areas: areas as MemberArea[],
      since: createdAt.toISOString(),
      hasTwoStep: Boolean(user.twoStep?.enabledAt),
      isSelf: actor.kind === "client" && actor.userId === user.id,
      ...mayBoth(mayTouch(by, role) && (role === "member" || owners > 1)),
    })),
    invitations: invitations.map((row) => {
      const invitation = invitationDto(row, ctx.clock.now());
      return { ...invitation, mayResend: mayGive(by, invitation), mayRevoke: mayTouch(by, row.role) };
    }),
  };
}

/** The last owner can be neither changed nor removed. */
function mayBoth(may: boolean) {
  return { mayChange: may, mayRemove: may };
}

async function readPeople(tx: Tx, clientId: string) {
  const client = await tx.client.findUnique({
    where: { id: clientId },
    select: {
      name: true,
      reseller: { select: { status: true } },
      memberships: {
        orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
        select: {
          role: true,
          areas: true,
          createdAt: true,
          user: {
            select: { id: true, name: true, email: true, twoStep: { select: { enabledAt: true } } },
          },
        },
      },
      invitations: { where: { acceptedAt: null, revokedAt: null }, orderBy: { id: "asc" } },
    },
  });
  if (!client) throw new AppError("not_found");
  return { client, members: client.memberships, invitations: client.invitations };
}
