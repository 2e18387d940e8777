import { authorizeTenant } from "@/core/access";
import type { TenantScope } from "@/core/actor";
import { AppError } from "@/core/errors";
import type { Context, Prisma, Tx } from "@/db";

export type CartOwner = { scope: TenantScope; clientId: string; userId: string };

const CART_INCLUDE = {
  customer: { select: { name: true, archivedAt: true } },
  items: { orderBy: [{ position: "asc" }, { id: "asc" }], include: { product: { select: { name: true } } } },
} satisfies Prisma.CartInclude;

export type CartRow = Prisma.CartGetPayload<{ include: typeof CART_INCLUDE }>;

/** A cart is a person's: a program orders without one. */
export function authorizeCart(ctx: Context): CartOwner {
  const scope = authorizeTenant(ctx, "order:create");
  if (ctx.actor.kind !== "client") throw new AppError("forbidden");
  return { scope, clientId: scope.clientId, userId: ctx.actor.userId };
}

/**
 * The person's own cart at this client, for whoever goes on to change it; null where there is none yet. Cart and items are
 * read one after the other: held meanwhile, so that they are of one version.
 */
export async function findCart(tx: Tx, owner: CartOwner): Promise<CartRow | null> {
  await tx.$queryRaw`
    SELECT id FROM carts WHERE client_id = ${owner.clientId}::uuid AND user_id = ${owner.userId}::uuid FOR SHARE`;
  return readCart(tx, owner);
}

/** The same to be looked at, in a transaction that sees one moment. */
export function readCart(tx: Tx, { clientId, userId }: CartOwner): Promise<CartRow | null> {
  return tx.cart.findUnique({ where: { clientId_userId: { clientId, userId } }, include: CART_INCLUDE });
}
