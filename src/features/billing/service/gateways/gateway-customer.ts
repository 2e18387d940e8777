import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { type Gateway, GatewayError } from "@/integrations/gateways";

type Client = { id: string; name: string; email: string };

/** Under what a gateway knows a client, made known when it is not yet; null where a gateway keeps nobody. */
export async function customerAt(
  ctx: Context,
  scope: Scope,
  gateway: Gateway,
  client: Client,
): Promise<string | null> {
  if (!gateway.customerFor) return null;
  const where = { clientId_gateway: { clientId: client.id, gateway: gateway.name } };
  const known = await inTransaction(ctx, scope, (tx) => tx.gatewayCustomer.findUnique({ where }));
  if (known) return known.reference;
  const { id, name, email } = client;
  const reference = await gateway
    .customerFor({ client: toPublicId("client", id), name, email })
    .catch((error: unknown) => {
      throw asAppError(error);
    });
  return inTransaction(ctx, scope, async (tx) => {
    const row = { clientId: id, gateway: gateway.name, reference, createdAt: ctx.clock.now() };
    // Of two at once the first is kept, and the second uses it.
    await tx.gatewayCustomer.createMany({ data: [row], skipDuplicates: true });
    return (await tx.gatewayCustomer.findUniqueOrThrow({ where })).reference;
  });
}

/** A gateway that could not be asked, as a person may read it. `unpaid`: nothing can have been charged. */
export function asAppError(error: unknown, unpaid = false): unknown {
  if (!(error instanceof GatewayError)) return error;
  const detail = unpaid
    ? "The payment service did not take this. You have not been charged; try again later."
    : "The payment service cannot be reached right now. Try again later.";
  return new AppError("unavailable", { detail, retryAfterSeconds: 60, cause: error });
}
