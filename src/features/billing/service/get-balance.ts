import { authorizeEither } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction } from "@/db";
import type { BalanceDto } from "../account-dto";
import type { ClientInput } from "../schemas";

/** What a client has in advance, and how far it may go below (R77). Admins name the client. */
export async function getBalance(ctx: Context, input: ClientInput): Promise<BalanceDto> {
  const scope = authorizeEither(ctx, "balance:read", "client:review");
  const clientId = scope.kind === "tenant" ? scope.clientId : input.client;
  if (!clientId) throw new AppError("not_found");
  return readBalance(ctx, scope, clientId);
}

/** For verbs of this feature that have authorised already. */
export async function readBalance(ctx: Context, scope: Scope, clientId: string): Promise<BalanceDto> {
  const account = await inTransaction(ctx, scope, async (tx) => {
    const client = await tx.client.findUnique({ where: { id: clientId }, select: { currency: true } });
    if (!client) return null;
    return tx.ledgerAccount.findFirst({
      where: { clientId, kind: "client_balance", currency: client.currency },
    });
  });
  if (!account) throw new AppError("not_found");
  const { currency } = account;
  return {
    clientId: toPublicId("client", clientId),
    balance: { amount: minorFromDb(account.balanceMinor), currency },
    creditLimit: { amount: minorFromDb(account.creditLimitMinor), currency },
    available: { amount: minorFromDb(account.balanceMinor + account.creditLimitMinor), currency },
  };
}
