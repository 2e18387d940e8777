import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction, type Resealed } from "@/db";
import { resealSecret } from "./sealed-secret";

/** Takes the secrets of endpoints that are sealed under AUTH_SECRET_PREVIOUS under the present AUTH_SECRET. */
export async function resealEndpoints(ctx: Context): Promise<Resealed> {
  const scope = authorizeProvider(ctx, "secret:reseal");
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.webhookEndpoint.findMany({ select: { id: true, secret: true, previousSecret: true } }),
  );
  const outcome: Resealed = { sealed: 0, lost: [] };
  for (const { id, ...kept } of rows) {
    const anew = resealed(kept, id);
    if (!anew) outcome.lost.push(id);
    else if (anew.secret !== kept.secret || anew.previousSecret !== kept.previousSecret) {
      // One that its reseller rotates at this moment is sealed under the present one by that.
      const { count } = await inTransaction(ctx, scope, (tx) =>
        tx.webhookEndpoint.updateMany({ where: { id, ...kept }, data: anew }),
      );
      outcome.sealed += count;
    }
  }
  return outcome;
}

type Secrets = { secret: string; previousSecret: string | null };

function resealed({ secret, previousSecret }: Secrets, id: string): Secrets | undefined {
  try {
    return {
      secret: resealSecret(secret, id),
      previousSecret: previousSecret && resealSecret(previousSecret, id),
    };
  } catch {
    return undefined;
  }
}
