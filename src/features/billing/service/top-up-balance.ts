import { authorizeProvider } from "@/core/access";
import type { Context } from "@/db";
import type { BalanceDto } from "../account-dto";
import type { TopUpBalanceInput } from "../schemas";
import { bankTransferOf } from "./bank-transfer";
import { readBalance } from "./get-balance";
import { topUp } from "./receive-payment";

/** R77: money that came in by bank transfer goes to the client's balance, in the client's own currency. */
export async function topUpBalance(ctx: Context, input: TopUpBalanceInput): Promise<BalanceDto> {
  const scope = authorizeProvider(ctx, "balance:top_up");
  const { client: clientId, amountMinor } = input;
  await topUp(ctx, { clientId, amountMinor, source: bankTransferOf(ctx, input) });
  return readBalance(ctx, scope, clientId);
}
