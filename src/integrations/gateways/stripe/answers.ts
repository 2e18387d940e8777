import type Stripe from "stripe";
import type { DeclineReason, PaymentOutcome, RefundOutcome, SavedMethod } from "../gateway";
import { fromStripe } from "./amounts";

type Failure = { code?: string | null; decline_code?: string | null } | null | undefined;
type Intent = Pick<Stripe.PaymentIntent, "id" | "status" | "amount_received" | "currency"> & {
  last_payment_error?: Failure;
};
type Session = Pick<Stripe.Checkout.Session, "status" | "payment_status" | "amount_total" | "currency"> & {
  payment_intent?: string | { id: string } | null;
};

/** What has become of a charge that nobody can confirm any more: without the payer it is done or it has failed. */
export function outcomeOfCharge(intent: Intent): PaymentOutcome {
  const reference = intent.id;
  if (intent.status === "succeeded") return succeeded(reference, intent.amount_received, intent.currency);
  if (intent.status === "processing") return { state: "pending", reference, decline: null };
  if (intent.status === "canceled") return { state: "failed", reference, reason: "cancelled" };
  const needsPayer = intent.status === "requires_action" || intent.status === "requires_confirmation";
  return {
    state: "failed",
    reference,
    reason: needsPayer ? "authentication_required" : reasonOf(intent.last_payment_error),
  };
}

/** What has become of the hosted page. A decline on it is not the end: the payer may take another card. */
export function outcomeOfSession(session: Session): PaymentOutcome {
  const intent = session.payment_intent;
  const reference = typeof intent === "string" ? intent : (intent?.id ?? null);
  if (session.status === "expired") return { state: "expired" };
  if (session.payment_status === "paid" && reference)
    return succeeded(reference, session.amount_total ?? 0, session.currency ?? "");
  return { state: "pending", reference, decline: null };
}

export function succeeded(reference: string, amount: number, code: string): PaymentOutcome {
  const currency = code.toUpperCase();
  return { state: "succeeded", reference, amountMinor: fromStripe(amount, currency), currency };
}

/** Why a card was declined, in the few words that a payer can do something about. */
export function reasonOf(failure: Failure): DeclineReason {
  const codes = [failure?.decline_code, failure?.code];
  for (const reason of ["authentication_required", "insufficient_funds", "expired_card"] as const)
    if (codes.includes(reason)) return reason;
  return "declined";
}

export function outcomeOfRefund(refund: { id: string; status: string | null }): RefundOutcome {
  if (refund.status === "succeeded") return { state: "succeeded", reference: refund.id };
  const isOver = refund.status === "failed" || refund.status === "canceled";
  return { state: isOver ? "failed" : "pending", reference: refund.id };
}

type Method = {
  id: string;
  customer: string | { id: string } | null;
  card?: { brand: string; last4: string; exp_month: number; exp_year: number } | null;
};

/** A card that a customer has saved; null for what is no card or nobody's. */
export function savedMethodOf({ id, customer, card }: Method): SavedMethod | null {
  if (!card || !customer) return null;
  return {
    reference: id,
    customer: typeof customer === "string" ? customer : customer.id,
    brand: card.brand,
    last4: card.last4,
    expiryMonth: card.exp_month,
    expiryYear: card.exp_year,
  };
}
