import { authorizeTenant } from "@/core/access";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction } from "@/db";
import { getBalance } from "@/features/billing";
import { listOrders } from "@/features/orders";
import type { ClientDashboardDto } from "../dto";

const LATEST = 5;

/** What a direct client sees first: its services, what it owes, what it has in advance, its latest orders. */
export async function getClientDashboard(ctx: Context): Promise<ClientDashboardDto> {
  const scope = authorizeTenant(ctx, "order:read");
  const { clientId } = scope;
  const [balance, latest, figures] = await Promise.all([
    getBalance(ctx, {}),
    listOrders(ctx, { limit: LATEST }),
    inTransaction(ctx, scope, async (tx) => ({
      activeServices: await tx.service.count({ where: { clientId, status: "active" } }),
      unpaid: await tx.invoice.aggregate({
        where: { clientId, status: { in: ["open", "part_paid"] } },
        _sum: { totalMinor: true, paidMinor: true },
      }),
    })),
  ]);
  const { currency } = balance.balance;
  const { totalMinor, paidMinor } = figures.unpaid._sum;
  return {
    currency,
    activeServices: figures.activeServices,
    outstanding: { amount: minorFromDb((totalMinor ?? 0n) - (paidMinor ?? 0n)), currency },
    balance: balance.balance,
    latestOrders: latest.items,
  };
}
