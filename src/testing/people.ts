import type { ClientActor, MemberArea } from "@/core/actor";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import {
  type InvitationDto,
  invitationToken,
  inviteMember,
  inviteMemberInput,
  resolveSession,
  signIn,
} from "@/features/identity";
import { asProvider, TEST_PASSWORD } from "./actors";
import { anonymousContext, testContext } from "./context";

export type TestMember = { userId: string; email: string; ctx: Context<ClientActor> };

/** Another person of a client, who cannot sign in. */
export async function addTestMember(
  of: { clientId: string; actor: ClientActor },
  areas: MemberArea[] | "all",
): Promise<TestMember> {
  const now = new Date();
  const userId = newId(now);
  const email = `member-${userId}@client.test`;
  const at = { createdAt: now, updatedAt: now };
  await asProvider(async (tx) => {
    await tx.user.create({ data: { id: userId, email, name: "Mia Member", role: "client", ...at } });
    await tx.membership.create({
      data: {
        clientId: of.clientId,
        userId,
        role: areas === "all" ? "owner" : "member",
        areas: areas === "all" ? [] : areas,
        createdAt: now,
      },
    });
  });
  const actor: ClientActor = { ...of.actor, userId, label: "Mia Member", areas };
  return { userId, email, ctx: testContext(actor) };
}

let people = 0;

/** An address that nobody has. */
export const newEmail = () => `person-${++people}@people.test`;

/** Invites somebody new as a member with the area orders, unless `fields` say otherwise. */
export function invite(by: { ctx: Context }, fields: Record<string, unknown> = {}): Promise<InvitationDto> {
  const input = { email: newEmail(), name: "Pia Person", role: "member", areas: ["orders"], ...fields };
  return inviteMember(by.ctx, inviteMemberInput.parse(input));
}

/** The token in the link that the mail about an invitation holds. */
export function tokenOf({ id, round }: Pick<InvitationDto, "id" | "round">): string {
  return invitationToken(id, round);
}

/** A session of somebody who has no two-step sign-in. */
export async function openTestSession(email: string, password = TEST_PASSWORD) {
  const opened = await signIn(anonymousContext(), { email, password });
  if (opened.kind !== "session") throw new Error("asked for a second step");
  return opened;
}

/** Signs a person in with the password of all test people, or its own; what its next request finds. */
export async function signedIn(email: string, password = TEST_PASSWORD) {
  const { id, token } = await openTestSession(email, password);
  const look = () => resolveSession(anonymousContext(), { token });
  const ctx = async () => {
    const found = await look();
    if (!found) throw new Error("signed out");
    return testContext(found.actor);
  };
  return { current: id, look, ctx };
}

/** The uuid in a public id. */
export function uuidOf(kind: "user" | "client" | "invitation", id: string): string {
  return parsePublicId(kind, id) ?? "";
}

export const publicClient = (clientId: string) => toPublicId("client", clientId);
