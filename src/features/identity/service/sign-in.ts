import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { forgiveAttempt, limitAttempts } from "@/integrations/rate-limit";
import { actorOf, type Person } from "../domain/person";
import type { SignInInput } from "../schemas";
import { findPerson } from "./find-person";
import { openChallenge } from "./open-challenge";
import { openSession } from "./open-session";
import { verifyPassword } from "./password";
import { asSystem } from "./system";

/** What a right password opens: a session, or for a person with two-step sign-in the way to the second step. */
export type SignInOutcome =
  | { kind: "session"; id: string; token: string }
  | { kind: "challenge"; token: string };

/**
 * Opens a session, or asks for the second step. `token` is what the browser keeps; it is stored as its hash alone.
 * A wrong password, an unknown e-mail and a disabled person get the same answer after the same work (T13).
 *
 * @throws {AppError} `unauthenticated` when refused, `forbidden` for a person that belongs to no client any more, `rate_limited` after too many tries for the account or the
 *   address, `unavailable` when the tries cannot be counted
 */
export async function signIn(ctx: Context, input: SignInInput): Promise<SignInOutcome> {
  const system = asSystem(ctx, "sign-in");
  const scope = authorizeProvider(system, "session:sign_in");
  const address = ctx.address ?? "unknown";
  await limitAttempts("sign-in:address", address);
  await limitAttempts("sign-in:account", input.email);
  const person = await inTransaction(system, scope, (tx) => findPerson(tx, { email: input.email }));
  const matches = await verifyPassword(person?.passwordHash ?? null, input.password);
  const actor = person && actorOf(person);
  if (!actor || !matches) {
    await inTransaction(system, scope, (tx) => recordActivity(tx, ctx, refusal(ctx, input.email, person)));
    throw matches && isWithoutClient(person) ? belongsNowhere() : wrongCredentials();
  }
  // The try is given back when the second step is done, so that not even who knows the password asks without end.
  if (person.hasTwoStep) {
    const token = await inTransaction(system, scope, (tx) => openChallenge(tx, ctx, person.id));
    return { kind: "challenge", token };
  }
  const opened = await inTransaction(system, scope, (tx) => openSession(tx, ctx, actor, input.email));
  await Promise.all([
    forgiveAttempt("sign-in:address", address),
    forgiveAttempt("sign-in:account", input.email),
  ]);
  return { kind: "session", ...opened };
}

function wrongCredentials(): AppError {
  return new AppError("unauthenticated", { detail: "The e-mail address or the password is wrong." });
}

/** Told only to somebody who knows the password. */
function isWithoutClient(person: Person | null): boolean {
  return person?.role === "client" && !person.disabledAt && person.clientId === null;
}

function belongsNowhere(): AppError {
  return new AppError("forbidden", {
    detail: "You belong to no company here any more. Ask an owner of yours to invite you again.",
  });
}

function refusal(ctx: Context, email: string, person: Person | null) {
  const action = "session.refused" as const;
  if (!person) {
    return {
      action,
      clientId: null,
      object: { kind: "address" as const, id: ctx.address ?? "unknown", name: email },
    };
  }
  return { action, clientId: person.clientId, object: { kind: "user" as const, id: person.id, name: email } };
}
