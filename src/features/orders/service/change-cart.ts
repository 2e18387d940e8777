import { AppError, fieldError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { getCatalog } from "@/features/catalog";
import { loadPricingBasis } from "@/features/pricing";
import type { OrderItemInput } from "../schemas";
import { type AssignCartInput, type CartItemIdInput, type ChangeCartItemInput, MAX_ITEMS } from "../schemas";
import { toItemInput } from "./cart-item";
import { authorizeCart, type CartOwner, findCart } from "./cart-owner";
import { priceItem } from "./price-order";

/**
 * Puts an item into the person's cart, last. Throws `validation_failed` for what cannot be ordered, and for the item
 * after the fiftieth.
 */
export async function addToCart(ctx: Context, input: OrderItemInput): Promise<{ id: string }> {
  const owner = authorizeCart(ctx);
  await checkItem(ctx, owner, input);
  return inTransaction(ctx, owner.scope, async (tx) => {
    const [id] = await appendItems(tx, ctx, owner, [input]);
    return { id: toPublicId("cartItem", id as string) };
  });
}

/** Changes what is said of one item; another person's is not there. */
export async function changeCartItem(ctx: Context, { id, ...changes }: ChangeCartItemInput): Promise<void> {
  const owner = authorizeCart(ctx);
  const { cycle, quantity, options, label, resaleMinor } = changes;
  const before = await inTransaction(ctx, owner.scope, async (tx) =>
    (await findCart(tx, owner))?.items.find((item) => item.id === id),
  );
  if (!before) throw new AppError("not_found");
  const configured = cycle !== undefined || options !== undefined;
  // An item that cannot be ordered any more may still be made fewer: it is the order that it blocks.
  if (configured) await checkItem(ctx, owner, { ...toItemInput(before), ...withoutAbsent(changes) });
  await inTransaction(ctx, owner.scope, async (tx) => {
    const cart = await touchCart(tx, ctx, owner);
    const data = withoutAbsent({ cycle, quantity, options, label, resaleMinor });
    const { count } = await tx.cartItem.updateMany({ where: { id, cartId: cart.id }, data });
    if (count === 0) throw new AppError("not_found");
  });
}

/** Takes one item out. */
export async function removeFromCart(ctx: Context, { id }: CartItemIdInput): Promise<void> {
  const owner = authorizeCart(ctx);
  await inTransaction(ctx, owner.scope, async (tx) => {
    const cart = await touchCart(tx, ctx, owner);
    const { count } = await tx.cartItem.deleteMany({ where: { id, cartId: cart.id } });
    if (count === 0) throw new AppError("not_found");
  });
}

/** Takes everything out, and forgets for whom it was. */
export async function clearCart(ctx: Context): Promise<void> {
  const owner = authorizeCart(ctx);
  await inTransaction(ctx, owner.scope, async (tx) => {
    const cart = await touchCart(tx, ctx, owner, { customerId: null });
    await tx.cartItem.deleteMany({ where: { cartId: cart.id } });
  });
}

/** R37: says which of the reseller's customers the cart is for. */
export async function assignCart(ctx: Context, { customer }: AssignCartInput): Promise<void> {
  const owner = authorizeCart(ctx);
  await inTransaction(ctx, owner.scope, async (tx) => {
    if (customer && !(await isOwnCustomer(tx, owner, customer)))
      throw fieldError(["customer"], "not_found", "There is no such customer");
    await touchCart(tx, ctx, owner, { customerId: customer });
  });
}

/** Throws for an item that could not be ordered now. */
async function checkItem(ctx: Context, owner: CartOwner, input: OrderItemInput): Promise<void> {
  const [basis, catalog] = await Promise.all([loadPricingBasis(ctx, owner.scope), getCatalog(ctx)]);
  priceItem(catalog, input, basis);
}

export async function isOwnCustomer(tx: Tx, { clientId }: CartOwner, id: string): Promise<boolean> {
  const count = await tx.customer.count({ where: { resellerId: clientId, id, archivedAt: null } });
  return count === 1;
}

/** The person's cart, one version on, locked until the transaction ends. */
export function touchCart(
  tx: Tx,
  ctx: Context,
  { clientId, userId }: CartOwner,
  changes: Prisma.CartUncheckedUpdateInput = {},
) {
  const now = ctx.clock.now();
  const { customerId } = changes as { customerId?: string | null };
  return tx.cart.upsert({
    where: { clientId_userId: { clientId, userId } },
    create: {
      id: newId(now),
      clientId,
      userId,
      customerId: customerId ?? null,
      createdAt: now,
      updatedAt: now,
    },
    update: { ...changes, version: { increment: 1 }, updatedAt: now },
  });
}

/** Writes items at the end of the cart; their uuids. */
export async function appendItems(
  tx: Tx,
  ctx: Context,
  owner: CartOwner,
  inputs: readonly OrderItemInput[],
): Promise<string[]> {
  const cart = await touchCart(tx, ctx, owner);
  const present = await tx.cartItem.aggregate({
    where: { cartId: cart.id },
    _count: true,
    _max: { position: true },
  });
  if (present._count + inputs.length > MAX_ITEMS)
    throw fieldError(["product"], "too_many", `A cart holds at most ${MAX_ITEMS} items`);
  const now = ctx.clock.now();
  const data = inputs.map((input, index) => ({
    id: newId(now),
    clientId: owner.clientId,
    cartId: cart.id,
    position: (present._max.position ?? 0) + 1 + index,
    productId: input.product,
    cycle: input.cycle,
    quantity: input.quantity,
    label: input.label ?? null,
    options: input.options,
    resaleMinor: input.resaleMinor ?? null,
    createdAt: now,
  }));
  await tx.cartItem.createMany({ data });
  return data.map(({ id }) => id);
}

function withoutAbsent<T extends object>(changes: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const present = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}
