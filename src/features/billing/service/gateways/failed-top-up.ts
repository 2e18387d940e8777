import { minorFromDb } from "@/core/money";
import type { Prisma, Tx } from "@/db";
import type { PaymentSettingsDto } from "../../dto";

type Settings = Prisma.PaymentSettingsGetPayload<object>;

/**
 * The automatic top-up that has failed, for as long as that matters: until one succeeds, the balance is filled in another
 * way, or the client changes how it pays.
 */
export async function readFailedTopUp(
  tx: Tx,
  { clientId, topUpBelowMinor, updatedAt }: Settings,
  currency: string,
): Promise<PaymentSettingsDto["topUpFailed"]> {
  if (topUpBelowMinor === null) return null;
  const [last, account] = await Promise.all([
    tx.paymentAttempt.findFirst({
      where: { clientId, purpose: "auto_top_up", status: { not: "started" } },
      orderBy: { startedAt: "desc" },
    }),
    tx.ledgerAccount.findFirst({ where: { clientId, kind: "client_balance", currency } }),
  ]);
  if (last?.status !== "failed" || last.startedAt < updatedAt) return null;
  if (account && account.balanceMinor >= topUpBelowMinor) return null;
  return {
    at: last.startedAt.toISOString(),
    reason: last.reason,
    amount: { amount: minorFromDb(last.amountMinor), currency: last.currency },
  };
}
