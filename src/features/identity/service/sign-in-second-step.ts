import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { forgiveAttempt, limitAttempts } from "@/integrations/rate-limit";
import { CHALLENGE_TRIES } from "../domain/challenge";
import { actorOf, type Person } from "../domain/person";
import { hashSessionToken } from "../domain/session-token";
import type { SecondStepInput } from "../schemas";
import { findPerson } from "./find-person";
import { openSession } from "./open-session";
import { spendCode } from "./spend-code";
import { asSystem } from "./system";
import { wrongCode } from "./wrong-code";

/**
 * Opens the session that a right password was not enough for. Each try is counted before it is looked at; after five
 * wrong ones, and after ten minutes, the password is asked for again.
 *
 * @throws {AppError} `validation_failed` at `code` for a wrong one, `unauthenticated` when the challenge is over,
 *   `rate_limited` after too many tries for the person or the address
 */
export async function signInSecondStep(
  ctx: Context,
  input: SecondStepInput,
): Promise<{ id: string; token: string }> {
  const system = asSystem(ctx, "sign-in");
  const scope = authorizeProvider(system, "session:sign_in");
  const address = ctx.address ?? "unknown";
  const tokenHash = new Uint8Array(hashSessionToken(input.challenge));
  await limitAttempts("sign-in:address", address);
  const person = await inTransaction(system, scope, (tx) => countTry(tx, ctx, tokenHash));
  const actor = person && actorOf(person);
  if (!person?.hasTwoStep || !actor) throw isOver();
  await limitAttempts("two-step:account", person.id);
  const opened = await inTransaction(system, scope, async (tx) => {
    if (!(await spendCode(tx, ctx, actor, person, input.code))) return null;
    const { count } = await tx.signInChallenge.deleteMany({ where: { tokenHash } });
    if (count === 0) throw isOver();
    return openSession(tx, ctx, actor, person.email);
  });
  if (!opened) {
    await inTransaction(system, scope, (tx) => recordActivity(tx, ctx, refusal(person)));
    throw wrongCode();
  }
  await Promise.all([
    forgiveAttempt("sign-in:address", address),
    forgiveAttempt("sign-in:account", person.email),
    forgiveAttempt("two-step:account", person.id),
  ]);
  return opened;
}

/** Whose challenge it is, with one more try counted; null when it is over. */
async function countTry(tx: Tx, ctx: Context, tokenHash: Uint8Array<ArrayBuffer>): Promise<Person | null> {
  const [open] = await tx.signInChallenge.updateManyAndReturn({
    where: { tokenHash, expiresAt: { gt: ctx.clock.now() }, tries: { lt: CHALLENGE_TRIES } },
    data: { tries: { increment: 1 } },
    select: { userId: true },
  });
  return open ? findPerson(tx, { id: open.userId }) : null;
}

function isOver(): AppError {
  return new AppError("unauthenticated", { detail: "This took too long or too many tries. Sign in again." });
}

function refusal({ id, email, clientId }: Person) {
  const object = { kind: "user" as const, id, name: email };
  return { action: "session.refused" as const, clientId, object, after: { step: "code" } };
}
