import { authorizeProvider } from "@/core/access";
import { newId, toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import { limitAttempts } from "@/integrations/rate-limit";
import { hashResetToken, PASSWORD_RESET_SECONDS } from "../domain/password-reset";
import { actorOf, type Person } from "../domain/person";
import type { PasswordResetEventDto } from "../dto";
import type { RequestPasswordResetInput } from "../schemas";
import { findPerson } from "./find-person";
import { passwordResetToken } from "./password-reset-token";
import { asSystem } from "./system";

/**
 * Somebody has forgotten its password: a mail with a link is asked for. An address that nobody has, or whose person may
 * not sign in, is answered alike after the same statements; that it gets no mail is found out by the worker (T13).
 *
 * @throws {AppError} `rate_limited` after too many for the address or from the network, `unavailable` when they cannot
 *   be counted, `state_conflict` for somebody who is signed in
 */
export async function requestPasswordReset(ctx: Context, input: RequestPasswordResetInput): Promise<void> {
  const system = asSystem(ctx, "password-reset");
  const scope = authorizeProvider(system, "password:reset");
  await limitAttempts("password-reset:address", ctx.address ?? "unknown");
  await limitAttempts("password-reset:account", input.email);
  await inTransaction(system, scope, async (tx) => {
    const person = await findPerson(tx, { email: input.email });
    const holder = person && actorOf(person) ? person : null;
    const id = newId(ctx.clock.now());
    const expiresAt = await insertReset(tx, id, holder);
    await recordActivity(tx, ctx, entryOf(ctx, input.email, person));
    const object: PasswordResetEventDto = {
      id: toPublicId("passwordReset", id),
      object: "password_reset",
      // Whom it concerns; for nobody, no mail is written.
      email: holder?.email ?? null,
      name: holder?.name ?? null,
      expiresAt: expiresAt.toISOString(),
      address: ctx.address,
    };
    await emitEvent(tx, ctx, { type: "user.password_reset_requested", clientId: null, object });
  });
}

/** A row for either, by the database's clock (F7); those of yesterday go in passing. */
async function insertReset(tx: Tx, id: string, holder: Person | null): Promise<Date> {
  await tx.$executeRaw`DELETE FROM password_resets WHERE expires_at < now() - interval '1 day'`;
  const tokenHash = hashResetToken(passwordResetToken(id));
  const [row] = await tx.$queryRaw<{ expires_at: Date }[]>`
    INSERT INTO password_resets (id, user_id, token_hash, created_at, expires_at)
    VALUES (${id}::uuid, ${holder?.id ?? null}::uuid, ${tokenHash}, now(),
      now() + ${PASSWORD_RESET_SECONDS}::int * interval '1 second')
    RETURNING expires_at`;
  if (!row) throw new Error("the reset was not written");
  return row.expires_at;
}

function entryOf(ctx: Context, email: string, person: Person | null) {
  const action = "user.password_reset_requested" as const;
  if (person)
    return {
      action,
      clientId: person.clientId,
      object: { kind: "user" as const, id: person.id, name: email },
    };
  const object = { kind: "address" as const, id: ctx.address ?? "unknown", name: email };
  return { action, clientId: null, object };
}
