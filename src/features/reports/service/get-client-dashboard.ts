import { authorizeTenant } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { listOrders } from "@/features/orders";
import type { ClientDashboardDto } from "../dto";
import { billingFigures } from "./billing-figures";

const LATEST = 5;

/** What a direct client sees first: its services, its latest orders, and to whom it is shown, what it owes and has. */
export async function getClientDashboard(ctx: Context): Promise<ClientDashboardDto> {
  const scope = authorizeTenant(ctx, "order:read");
  const { clientId } = scope;
  const [billing, latest, activeServices] = await Promise.all([
    billingFigures(ctx),
    listOrders(ctx, { limit: LATEST }),
    inTransaction(ctx, scope, (tx) => tx.service.count({ where: { clientId, status: "active" } })),
  ]);
  return { activeServices, billing, latestOrders: latest.items };
}
