import { authorizeProvider } from "@/core/access";
import type { Scope } from "@/core/actor";
import type { Context } from "@/db";
import type { BalanceDto } from "../account-dto";
import type { TopUpBalanceInput } from "../schemas";
import { bankTransferOf } from "./bank-transfer";
import { readBalance } from "./get-balance";
import { topUp } from "./receive-payment";
import { creditedFor, currencyOf } from "./received-in";

/** R77: money that came in by bank transfer goes to the client's balance, in the client's own currency (R76). */
export async function topUpBalance(ctx: Context, input: TopUpBalanceInput): Promise<BalanceDto> {
  const scope = authorizeProvider(ctx, "balance:top_up");
  const { client: clientId } = input;
  const { amountMinor, received } = await amountOf(ctx, scope, input);
  await topUp(ctx, { clientId, amountMinor, source: bankTransferOf(ctx, input, received) });
  return readBalance(ctx, clientId);
}

async function amountOf(ctx: Context, scope: Scope, input: TopUpBalanceInput) {
  const { client, amountMinor, received, receivedAt: day } = input;
  if (received)
    return creditedFor(ctx, scope, received, { to: await currencyOf(ctx, scope, { client }), day });
  return { amountMinor: amountMinor ?? 0, received: undefined };
}
