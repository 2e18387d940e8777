import { authorizeTenant } from "@/core/access";
import type { Context } from "@/db";
import type { CreateOrderInput } from "../schemas";
import type { OrderResult } from "./kept-order";
import { type WriteOrderOptions, writeOrder } from "./write-order";

export type CreateOrderOptions = Pick<WriteOrderOptions, "known" | "idempotency" | "dryRun">;

/**
 * R37, R51: an order of the actor's own. What it refuses is said at `writeOrder`; `forbidden` for paying from the
 * balance by a person without access to billing.
 */
export async function createOrder(
  ctx: Context,
  input: CreateOrderInput,
  options: CreateOrderOptions = {},
): Promise<OrderResult> {
  const scope = authorizeTenant(ctx, "order:create");
  if (input.payWith === "balance") authorizeTenant(ctx, "order:pay");
  const channel = ctx.actor.kind === "api_key" ? "api" : "portal";
  return writeOrder(ctx, scope, input, { ...options, channel });
}
