import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { actingAs, type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { Locale } from "@/i18n/locales";
import { forgiveAttempt, limitAttempts } from "@/integrations/rate-limit";
import { NO_AUTHORITY, type PersonActor } from "../domain/person";
import type { AcceptInvitationInput } from "../schemas";
import { insertPerson, newPersonId } from "./insert-person";
import { type TakenInvitation, takeInvitation } from "./open-invitation";
import { hashPassword } from "./password";
import { redeemInvitation } from "./redeem-invitation";
import { asSystem } from "./system";

/**
 * Somebody without an account, or with one that cannot sign in, takes an invitation up with a name and a password of
 * its own, and can sign in from then on.
 *
 * @returns the address to sign in with
 * @throws {AppError} `not_found` whatever is wrong with the link, `state_conflict` for an address whose account has
 *   to sign in first, or is the provider's staff
 */
export async function acceptInvitation(
  ctx: Context,
  input: AcceptInvitationInput,
): Promise<{ email: string }> {
  const system = asSystem(ctx, "invitation");
  const scope = authorizeProvider(system, "invitation:accept");
  const address = ctx.address ?? "unknown";
  await limitAttempts("invitation:address", address);
  const passwordHash = await hashPassword(input.password);
  const email = await inTransaction(system, scope, async (tx) => {
    const invitation = await takeInvitation(tx, ctx, input.token);
    const person = personOf(ctx, input.name, invitation);
    await enter(tx, person, invitation, { passwordHash, locale: input.locale });
    await redeemInvitation(tx, person, invitation);
    return invitation.email;
  });
  await forgiveAttempt("invitation:address", address);
  return { email };
}

function personOf(ctx: Context, name: string, { clientId, account }: TakenInvitation): Context<PersonActor> {
  if (account?.kind === "staff") throw staffCannotJoin();
  if (account?.kind === "existing") {
    throw new AppError("state_conflict", { detail: "This address has an account. Sign in to accept." });
  }
  const userId = account?.id ?? newPersonId(ctx);
  return actingAs(ctx, {
    kind: "client",
    userId,
    label: name,
    clientId,
    resellerStatus: null,
    ...NO_AUTHORITY,
  });
}

async function enter(
  tx: Tx,
  ctx: Context<PersonActor>,
  { clientId, email, account }: TakenInvitation,
  own: { passwordHash: string; locale?: Locale },
): Promise<void> {
  const { userId: id, label: name } = ctx.actor;
  if (!account) return insertPerson(tx, ctx, { id, clientId, name, email, ...own });
  const now = ctx.clock.now();
  await tx.user.update({ where: { id }, data: { name, ...own, updatedAt: now } });
  await tx.session.updateMany({ where: { userId: id, revokedAt: null }, data: { revokedAt: now } });
  await recordActivity(tx, ctx, {
    action: "user.password_changed",
    clientId,
    object: { kind: "user", id, name: email },
  });
}

export function staffCannotJoin(): AppError {
  return new AppError("state_conflict", {
    detail: "The provider's own staff cannot join a client. Ask for an invitation to another address.",
  });
}
