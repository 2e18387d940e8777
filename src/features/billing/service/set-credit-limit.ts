import { authorizeProvider } from "@/core/access";
import { AppError, fieldError } from "@/core/errors";
import { formatMoney, minorFromDb } from "@/core/money";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import type { SetCreditLimitInput } from "../credit-schemas";

/**
 * How far a client's balance may go below zero. A limit below what is drawn already is `validation_failed` at `amount`:
 * the account's row refuses it, also against a payment at the same moment.
 */
export async function setCreditLimit(ctx: Context, input: SetCreditLimitInput): Promise<void> {
  const scope = authorizeProvider(ctx, "balance:set_credit");
  const { client: clientId, amountMinor, reason } = input;
  await inTransaction(ctx, scope, async (tx) => {
    const client = await tx.client.findUnique({
      where: { id: clientId },
      select: { name: true, currency: true },
    });
    if (!client) throw new AppError("not_found");
    const { name, currency } = client;
    const account = await tx.ledgerAccount.findFirstOrThrow({
      where: { clientId, kind: "client_balance", currency },
    });
    const limit = BigInt(amountMinor);
    const { count } = await tx.ledgerAccount.updateMany({
      where: { id: account.id, balanceMinor: { gte: -limit } },
      data: { creditLimitMinor: limit },
    });
    if (count === 0) {
      const drawn = formatMoney(minorFromDb(-account.balanceMinor), currency);
      throw fieldError(["amount"], "too_small", `${drawn} of it are drawn already`);
    }
    await recordActivity(tx, ctx, {
      action: "balance.credit_limit_set",
      clientId,
      object: { kind: "client", id: clientId, name },
      before: { credit_limit: { amount: minorFromDb(account.creditLimitMinor), currency } },
      after: { credit_limit: { amount: amountMinor, currency }, reason },
    });
  });
}
