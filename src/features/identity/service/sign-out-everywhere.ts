import { type Context, inTransaction } from "@/db";
import { authorizeAccount } from "../domain/account";
import { revokeSessions } from "./revoke-sessions";

/** Ends every session of the actor, this one too; how many there were. */
export async function signOutEverywhere(ctx: Context): Promise<{ ended: number }> {
  const actor = authorizeAccount(ctx);
  // Sessions are the provider's table; the person's own id is the filter.
  const ended = await inTransaction(ctx, { kind: "provider" }, (tx) => revokeSessions(tx, ctx, actor, {}));
  return { ended };
}
