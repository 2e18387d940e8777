import { authorizeProvider } from "@/core/access";
import { actingAs, type Context, inTransaction } from "@/db";
import { actorOf } from "../domain/person";
import { hashSessionToken } from "../domain/session-token";
import { findPerson } from "./find-person";
import { recordRevocation } from "./record-revocation";

/** Ends the session of a token; holding the token is the right to do so. A second time changes nothing. */
export async function signOut(ctx: Context, input: { token: string }): Promise<void> {
  const system = actingAs(ctx, { kind: "job", name: "sign-in" });
  const scope = authorizeProvider(system, "session:resolve");
  const tokenHash = new Uint8Array(hashSessionToken(input.token));
  await inTransaction(system, scope, async (tx) => {
    const ended = await tx.session.updateManyAndReturn({
      where: { tokenHash, revokedAt: null },
      data: { revokedAt: ctx.clock.now() },
      select: { id: true, userId: true },
    });
    const [session] = ended;
    const person = session && (await findPerson(tx, { id: session.userId }));
    const actor = person && actorOf(person);
    if (session && actor) await recordRevocation(tx, actingAs(ctx, actor), person.email, [session.id]);
  });
}
