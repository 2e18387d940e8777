import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, runStatement } from "@/db";
import type { BalanceDto } from "../account-dto";
import type { ClientInput } from "../schemas";

/** What a client has in advance, and how far it may go below (R77). Admins name the client. */
export async function getBalance(ctx: Context, input: ClientInput): Promise<BalanceDto> {
  const scope = authorizeEither(ctx, "balance:read", "client:review");
  const clientId = scope.kind === "tenant" ? scope.clientId : input.client;
  if (!clientId) throw new AppError("not_found");
  return readBalance(ctx, clientId);
}

/** A client's account in its currency, in one round trip: prisma/functions/reading.sql. */
const READ_BALANCE = { name: "read_balance", text: "SELECT * FROM read_balance($1)" };

type Account = { currency: string; balance_minor: string; credit_limit_minor: string };

/** For verbs of this feature that have authorised already. */
export async function readBalance(ctx: Context, clientId: string): Promise<BalanceDto> {
  const [account] = await runStatement<Account>(ctx, READ_BALANCE, [clientId]);
  if (!account) throw new AppError("not_found");
  const money = (minor: bigint) => ({ amount: minorFromDb(minor), currency: account.currency });
  const [balance, creditLimit] = [BigInt(account.balance_minor), BigInt(account.credit_limit_minor)];
  return {
    clientId: toPublicId("client", clientId),
    balance: money(balance),
    creditLimit: money(creditLimit),
    available: money(balance + creditLimit),
  };
}
