import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction, type Resealed } from "@/db";
import { resealTotp } from "./sealed-totp";

/** Takes the seeds of authenticator apps that are sealed under AUTH_SECRET_PREVIOUS under the present AUTH_SECRET. */
export async function resealTwoSteps(ctx: Context): Promise<Resealed> {
  const scope = authorizeProvider(ctx, "secret:reseal");
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.twoStep.findMany({ select: { userId: true, secret: true } }),
  );
  const outcome: Resealed = { sealed: 0, lost: [] };
  for (const kept of rows) {
    const secret = resealed(kept);
    if (!secret) outcome.lost.push(kept.userId);
    else if (secret !== kept.secret) {
      // Whoever sets it up anew at this moment has it under the present one by that.
      const { count } = await inTransaction(ctx, scope, (tx) =>
        tx.twoStep.updateMany({ where: kept, data: { secret } }),
      );
      outcome.sealed += count;
    }
  }
  return outcome;
}

function resealed({ secret, userId }: { secret: string; userId: string }): string | undefined {
  try {
    return resealTotp(secret, userId);
  } catch {
    return undefined;
  }
}
