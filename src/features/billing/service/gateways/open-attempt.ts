import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { minorFromDb } from "@/core/money";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { isOpenAttempt, PAGE_MS } from "../../domain/attempt-states";
import { dueOf, isPayable } from "../../domain/invoice-states";
import type { AttemptRow } from "./attempt-row";

/** What is to be paid: an invoice, or so much for the balance. Minor units of the client's currency. */
export type Payable = {
  clientId: string;
  purpose: "invoice" | "top_up" | "auto_top_up";
  invoiceId: string | null;
  /** "Invoice INV-000123": for the payer, and for the log. */
  name: string;
  amountMinor: number;
  /** What the invoice owed when it was looked at; 0 without one. */
  dueMinor: number;
  currency: string;
};

type NewAttempt = {
  gateway: string;
  kind: "checkout" | "charge";
  paymentMethodId?: string;
  savesMethod?: boolean;
  requestKey?: string | undefined;
};

/**
 * Begins an attempt, unless one is open already: of two at once the database lets one begin, and both get that one.
 * `isNew` is false for the one that gets the other's. `state_conflict` when the invoice has come to owe something else.
 */
export function openAttempt(
  ctx: Context,
  scope: Scope,
  payable: Payable,
  wanted: NewAttempt,
): Promise<{ attempt: AttemptRow; isNew: boolean }> {
  const now = ctx.clock.now();
  const id = newId(now);
  const { clientId, purpose, invoiceId, name, amountMinor, currency } = payable;
  return inTransaction(ctx, scope, async (tx) => {
    const { count } = await tx.paymentAttempt.createMany({
      skipDuplicates: true,
      data: [
        {
          ...{ id, clientId, purpose, invoiceId, currency, amountMinor, status: "started" },
          ...wanted,
          startedByUserId: "userId" in ctx.actor ? ctx.actor.userId : null,
          startedAt: now,
          expiresAt: new Date(now.getTime() + PAGE_MS),
        },
      ],
    });
    if (count === 0) return { attempt: await openOne(tx, payable, wanted.requestKey), isNew: false };
    await checkStillOwed(tx, payable);
    await recordActivity(tx, ctx, {
      action: "payment.started",
      clientId,
      object: { kind: "paymentAttempt", id, name },
      after: { amount: { amount: amountMinor, currency }, method: wanted.gateway, kind: wanted.kind },
    });
    return { attempt: await tx.paymentAttempt.findUniqueOrThrow({ where: { id } }), isNew: true };
  });
}

/**
 * An attempt that was open when the invoice was read may have paid it since: it is not open any more, and keeps no other
 * from beginning. Now that this one is the open one, what the invoice owes is read again.
 */
async function checkStillOwed(tx: Tx, { clientId, invoiceId, name, dueMinor }: Payable): Promise<void> {
  if (!invoiceId) return;
  const invoice = await tx.invoice.findFirstOrThrow({ where: { id: invoiceId, clientId } });
  if (isPayable(invoice.status) && minorFromDb(dueOf(invoice)) === dueMinor) return;
  throw new AppError("state_conflict", { detail: `Invoice ${name} has changed. Look at it again.` });
}

/** The attempt that keeps another from beginning. */
async function openOne(tx: Tx, payable: Payable, requestKey: string | undefined): Promise<AttemptRow> {
  const { clientId, purpose, invoiceId } = payable;
  const found = await tx.paymentAttempt.findFirst({
    where: {
      clientId,
      OR: [
        ...(requestKey ? [{ requestKey }] : []),
        { purpose, invoiceId, status: { in: ["started", "unknown"] } },
      ],
    },
  });
  // It has ended between the two statements.
  if (!found) throw new AppError("state_conflict");
  return found;
}

/** The open attempt for an invoice, if there is one. */
export function findOpenAttempt(ctx: Context, scope: Scope, { clientId, invoiceId }: Payable) {
  if (!invoiceId) return Promise.resolve(null);
  return inTransaction(ctx, scope, (tx) =>
    tx.paymentAttempt.findFirst({ where: { clientId, invoiceId, status: { in: ["started", "unknown"] } } }),
  );
}

/** What is told to somebody who wants to pay while a payment may have happened already. */
export function stillBeingChecked(attempt: AttemptRow): AppError {
  const detail = isOpenAttempt(attempt.status)
    ? "A payment for this is being checked with the payment service. Look again in a few minutes."
    : "This has been paid already.";
  return new AppError("state_conflict", { detail });
}

export function attemptName(row: AttemptRow): string {
  return toPublicId("paymentAttempt", row.id);
}
