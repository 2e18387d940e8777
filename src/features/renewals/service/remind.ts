import { toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import type { Reminder } from "../domain/dunning";
import type { Debt } from "./read-debts";
import { takeStep } from "./take-step";

/** Reminds of an invoice, once for each day that the settings have: the event is what the mail is made of. */
export async function sendReminder(ctx: Context, debt: Debt, reminder: Reminder): Promise<void> {
  const { step, kind, dayOffset } = reminder;
  await inTransaction(ctx, { kind: "provider" }, async (tx) => {
    await takeStep(tx, ctx, debt, { step, subject: debt.id, dayOffset });
    await note(tx, ctx, debt, "invoice.reminded", { days: dayOffset });
    await emitEvent(tx, ctx, { type: `invoice.${kind}`, clientId: debt.clientId, object: shown(debt) });
  });
}

/** Asks, once, for the client's saved method to be charged with what is left to pay. */
export async function askToCharge(ctx: Context, debt: Debt, dayOffset: number): Promise<void> {
  await inTransaction(ctx, { kind: "provider" }, async (tx) => {
    await takeStep(tx, ctx, debt, { step: "charge", subject: debt.id, dayOffset });
    await note(tx, ctx, debt, "invoice.charge_asked", {});
    await emitEvent(tx, ctx, { type: "payment.due", clientId: debt.clientId, object: shown(debt) });
  });
}

function note(
  tx: Tx,
  ctx: Context,
  debt: Debt,
  action: "invoice.reminded" | "invoice.charge_asked",
  more: Record<string, unknown>,
): Promise<void> {
  return recordActivity(tx, ctx, {
    action,
    clientId: debt.clientId,
    object: { kind: "invoice", id: debt.id, name: debt.number },
    after: {
      due: { amount: debt.dueMinor, currency: debt.currency },
      due_at: debt.dueAt.toISOString(),
      ...more,
    },
  });
}

function shown({ id, number, currency, totalMinor, dueMinor, dueAt }: Debt) {
  return {
    id: toPublicId("invoice", id),
    object: "invoice",
    number,
    status: "issued",
    total: { amount: totalMinor, currency },
    due: { amount: dueMinor, currency },
    dueAt: dueAt.toISOString(),
  };
}
