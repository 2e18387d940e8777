import { mayClient } from "@/core/access";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction } from "@/db";
import { getBalance } from "@/features/billing";
import type { BillingFiguresDto } from "../dto";

/** What a client owes on open invoices and has in advance; null for one of its people who may not see that. */
export async function billingFigures(ctx: Context): Promise<BillingFiguresDto | null> {
  const { actor } = ctx;
  if (actor.kind !== "client" || !mayClient(actor, "balance:read")) return null;
  const { clientId } = actor;
  const [{ balance }, unpaid] = await Promise.all([
    getBalance(ctx, {}),
    inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
      tx.invoice.aggregate({
        where: { clientId, status: { in: ["issued", "part_paid"] } },
        _sum: { totalMinor: true, paidMinor: true, creditedMinor: true },
      }),
    ),
  ]);
  const { totalMinor, paidMinor, creditedMinor } = unpaid._sum;
  const owed = minorFromDb((totalMinor ?? 0n) - (paidMinor ?? 0n) - (creditedMinor ?? 0n));
  return { outstanding: { amount: owed, currency: balance.currency }, balance };
}
