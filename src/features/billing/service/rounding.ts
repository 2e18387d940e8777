import { fieldError } from "@/core/errors";
import { newId, toPublicId } from "@/core/ids";
import { formatMoney } from "@/core/money";
import type { Context } from "@/db";
import { activityRow } from "@/features/activity";
import { toleranceIn } from "../domain/rounding";
import { type NewPayment, paymentRow, type RoundingSource } from "./payment-row";
import { joinRecords, paymentRecords, type Records, type SettledInvoice } from "./settlement";

/** That a difference may be let go, and why. `toleranceMinor`: the setting, in the provider's currency. */
export type Difference = { toleranceMinor: number; reason: string };

type Rounded = {
  invoice: SettledInvoice;
  clientId: string;
  currency: string;
  baseCurrency: string;
  leftMinor: number;
};

export function roundingSource(ctx: Context): RoundingSource {
  return { method: "rounding", recordedByUserId: ctx.actor.kind === "admin" ? ctx.actor.userId : null };
}

/** Refuses to let go more than the tolerance, in minor units of the invoice's currency, at `field`. */
export function checkTolerance(
  leftMinor: number,
  { toleranceMinor }: Difference,
  { currency, baseCurrency }: { currency: string; baseCurrency: string },
  field: string,
): void {
  const most = toleranceIn(toleranceMinor, baseCurrency, currency);
  if (leftMinor <= most) return;
  const [left, allowed] = [formatMoney(leftMinor, currency), formatMoney(most, currency)];
  throw fieldError([field], "too_large", `${left} is more than may be let go: at most ${allowed}`);
}

/** The payment that lets go what another one leaves open: its row and records, for `pay_invoice`. */
export function roundingAfter(ctx: Context, { invoice, leftMinor, ...of }: Rounded, { reason }: Difference) {
  const payment: NewPayment = {
    id: newId(ctx.clock.now()),
    clientId: of.clientId,
    amountMinor: leftMinor,
    currency: of.currency,
    source: roundingSource(ctx),
  };
  const records = joinRecords(
    paymentRecords(ctx, payment, invoice),
    differenceRecords(ctx, payment, invoice, reason),
  );
  return { row: paymentRow(ctx, payment), records };
}

/** Why it was let go: for the provider. */
export function differenceRecords(
  ctx: Context,
  { clientId, id, amountMinor, currency }: NewPayment,
  invoice: SettledInvoice,
  reason: string,
): Records {
  return {
    activity: [
      activityRow(ctx, {
        action: "invoice.difference_accepted",
        clientId,
        object: { kind: "invoice", id: invoice.id, name: invoice.name },
        after: { amount: { amount: amountMinor, currency }, payment: toPublicId("payment", id), reason },
        providerOnly: true,
      }),
    ],
    events: [],
  };
}
