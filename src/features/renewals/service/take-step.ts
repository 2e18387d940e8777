import { AppError } from "@/core/errors";
import type { Context, Tx } from "@/db";
import type { Debt } from "./read-debts";

/**
 * Notes a step about an invoice that is still unpaid, in the transaction that does it; of two at once the second, and
 * one that finds the invoice paid or void, gets `state_conflict`. The invoice is locked: a payment waits.
 */
export async function takeStep(
  tx: Tx,
  ctx: Context,
  debt: Pick<Debt, "id" | "clientId">,
  { step, subject, dayOffset }: { step: string; subject: string; dayOffset: number },
): Promise<void> {
  const unpaid = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM invoices WHERE client_id = ${debt.clientId}::uuid AND id = ${debt.id}::uuid
      AND status IN ('issued', 'part_paid') FOR NO KEY UPDATE`;
  if (unpaid.length === 0)
    throw new AppError("state_conflict", { detail: "The invoice is not open any more." });
  const { count } = await tx.dunningStep.createMany({
    data: [{ invoiceId: debt.id, clientId: debt.clientId, step, subject, dayOffset, at: ctx.clock.now() }],
    skipDuplicates: true,
  });
  if (count === 0) throw new AppError("state_conflict", { detail: "This was done already." });
}
