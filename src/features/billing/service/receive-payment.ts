import { AppError } from "@/core/errors";
import { newId } from "@/core/ids";
import { type Context, callMoneyFunction, inTransaction } from "@/db";
import { isPayable } from "../domain/invoice-states";
import { type GatewaySource, paymentRow } from "./payment-row";
import { settleInvoice } from "./settle-invoice";
import { balanceRecords, joinRecords, paymentRecords } from "./settlement";

/** `invoiceId` null: for the balance. `amountMinor` in the client's currency. */
export type ReceivedPayment = {
  clientId: string;
  invoiceId: string | null;
  amountMinor: number;
  source: GatewaySource;
  /** The attempt that brought it in: claimed in the same statement, so that it is taken once. */
  attempt?: AttemptClaim;
};

/** An attempt, and the gateway's message that told of it, as `settle_attempt` takes them. */
export type AttemptClaim = { client_id: string; id: string; at: string; event: object | null };

/** How often an invoice that others pay at the same time is looked at again. */
const TRIES = 10;

/**
 * Takes money that has come in, for verbs and jobs that have authorised: to the invoice what it owes, the rest, or all
 * of it when the invoice asks for nothing any more, to the balance. Money is never refused for what has become of the
 * invoice. A reference that was taken already is `validation_failed` at `reference`, and nothing happens.
 */
export async function receivePayment(ctx: Context, received: ReceivedPayment): Promise<void> {
  const { clientId, invoiceId, amountMinor, source, attempt } = received;
  for (let tries = 1; invoiceId && (await isStillPayable(ctx, clientId, invoiceId)); tries += 1) {
    try {
      await settleInvoice(ctx, { kind: "tenant", clientId }, invoiceId, source, { amountMinor, attempt });
      return;
    } catch (error) {
      if (!(error instanceof AppError && error.code === "state_conflict") || tries === TRIES) throw error;
    }
  }
  await topUp(ctx, { clientId, amountMinor, source, attempt });
}

async function isStillPayable(ctx: Context, clientId: string, id: string): Promise<boolean> {
  const invoice = await inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    tx.invoice.findFirst({ where: { id, clientId }, select: { status: true } }),
  );
  if (!invoice) throw new AppError("not_found");
  return isPayable(invoice.status);
}

/** Money for the balance alone, in the client's own currency. */
export async function topUp(
  ctx: Context,
  { clientId, amountMinor, source, attempt }: Omit<ReceivedPayment, "invoiceId">,
): Promise<void> {
  const client = await inTransaction(ctx, { kind: "tenant", clientId }, (tx) =>
    tx.client.findUnique({ where: { id: clientId }, select: { name: true, currency: true } }),
  );
  if (!client) throw new AppError("not_found");
  const payment = {
    id: newId(ctx.clock.now()),
    clientId,
    amountMinor,
    currency: client.currency,
    source,
  };
  await callMoneyFunction(ctx, "pay_invoice", {
    attempt: attempt ?? null,
    at: ctx.clock.now().toISOString(),
    payment: paymentRow(ctx, payment),
    ...joinRecords(
      paymentRecords(ctx, payment, null),
      balanceRecords(ctx, payment, client.name, payment.amountMinor),
    ),
  });
}
