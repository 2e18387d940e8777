import { authorizeProvider } from "@/core/access";
import type { TenantScope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { getCatalog } from "@/features/catalog";
import { loadPricingBasis, pricedCatalogOf } from "@/features/pricing";
import type { ClientCatalogInput, PlaceOrderForInput } from "../schemas";
import type { KeepOrder, OrderResult } from "./kept-order";
import { writeOrder } from "./write-order";

/**
 * An admin's order for a client, at that client's terms but for prices that the admin sets with a reason. The client
 * sees it with the channel `admin`; who placed it and why stand in the activity log.
 *
 * @throws {AppError} `not_found` for a client that is not there, `state_conflict` for a suspended reseller (R14), and
 *   what `writeOrder` refuses
 */
export async function placeOrderFor(
  ctx: Context,
  { client, ...input }: PlaceOrderForInput,
  options: { idempotency?: KeepOrder } = {},
): Promise<OrderResult> {
  authorizeProvider(ctx, "order:place");
  const scope = await buyerScope(ctx, client);
  return writeOrder(ctx, scope, { ...input, metadata: {} }, { ...options, channel: "admin" });
}

/** What a client can order and at which prices, for an admin who orders for it. */
export async function getCatalogFor(ctx: Context, { client }: ClientCatalogInput) {
  authorizeProvider(ctx, "order:place");
  const scope = await buyerScope(ctx, client);
  const [basis, catalog] = await Promise.all([loadPricingBasis(ctx, scope), getCatalog(ctx)]);
  return pricedCatalogOf(catalog, basis);
}

async function buyerScope(ctx: Context, clientId: string): Promise<TenantScope> {
  const scope = { kind: "tenant", clientId } as const;
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.client.findUnique({ where: { id: clientId }, include: { reseller: { select: { status: true } } } }),
  );
  if (!row) throw new AppError("not_found");
  if (row.reseller?.status === "suspended")
    throw new AppError("state_conflict", { detail: "This reseller is suspended: no new orders." });
  return scope;
}
