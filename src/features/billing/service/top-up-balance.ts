import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { type Context, callMoneyFunction, inTransaction } from "@/db";
import { activityRow, eventRow } from "@/features/activity";
import type { BalanceDto } from "../dto";
import type { TopUpBalanceInput } from "../schemas";
import { readBalance } from "./get-balance";
import { receivedAtOf } from "./received-at";
import { paymentRow } from "./settlement";

/** R77: money that came in by bank transfer goes to the client's balance, in the client's own currency. */
export async function topUpBalance(ctx: Context, input: TopUpBalanceInput): Promise<BalanceDto> {
  const scope = authorizeProvider(ctx, "balance:top_up");
  const client = await inTransaction(ctx, scope, (tx) =>
    tx.client.findUnique({ where: { id: input.client }, select: { name: true, currency: true } }),
  );
  if (!client) throw new AppError("not_found");
  const payment = paymentRow(ctx, {
    id: newId(ctx.clock.now()),
    clientId: input.client,
    amountMinor: input.amountMinor,
    currency: client.currency,
    source: {
      method: "bank_transfer",
      reference: input.reference,
      receivedAt: receivedAtOf(ctx, input.receivedAt),
      recordedByUserId: ctx.actor.kind === "admin" ? ctx.actor.userId : null,
    },
  });
  await callMoneyFunction(ctx, "top_up_balance", {
    client_id: input.client,
    at: ctx.clock.now().toISOString(),
    payment,
    ...topUpRecords(ctx, input.client, client.name, payment),
  });
  return readBalance(ctx, scope, input.client);
}

/** Money that came in for the balance, as activity and event of one top-up. */
function topUpRecords(
  ctx: Context,
  clientId: string,
  clientName: string,
  payment: ReturnType<typeof paymentRow>,
) {
  const amount = { amount: payment.amount_minor, currency: payment.currency };
  return {
    activity: [
      activityRow(ctx, {
        action: "balance.topped_up",
        clientId,
        object: { kind: "client", id: clientId, name: clientName },
        after: {
          amount,
          method: payment.method,
          reference: payment.reference,
          payment: toPublicId("payment", payment.id),
        },
      }),
    ],
    events: [
      eventRow(ctx, {
        type: "payment.succeeded",
        clientId,
        object: { id: toPublicId("payment", payment.id), object: "payment", method: payment.method, amount },
      }),
    ],
  };
}
