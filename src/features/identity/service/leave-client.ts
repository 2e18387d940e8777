import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { authorizeAccount } from "../domain/account";
import { endMembership } from "./end-membership";

/**
 * The actor goes out of the client that it works in, and is signed out there.
 *
 * @throws {AppError} `state_conflict` for the last owner
 */
export async function leaveClient(ctx: Context): Promise<void> {
  const { clientId } = authorizeTenant(ctx, "member:leave");
  const { userId } = authorizeAccount(ctx);
  // Sessions are the provider's table; client and person are the filter.
  await inTransaction(ctx, { kind: "provider" }, async (tx) => {
    const locked = await tx.$queryRaw<unknown[]>`
      SELECT id FROM clients WHERE id = ${clientId}::uuid FOR NO KEY UPDATE`;
    if (locked.length === 0) throw new AppError("not_found");
    await endMembership(tx, ctx, clientId, userId);
  });
}
