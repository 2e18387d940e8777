import type { z } from "zod";
import { chargeable } from "./amounts";
import { invalid, missing, StripeFailure } from "./failure";
import type { PARAMETERS } from "./parameters";
import type { Intent, Metadata, Method, Refund, State } from "./state";

type NewIntent = {
  amount: number;
  currency: string;
  customer: string;
  description?: string | null;
  metadata?: Metadata;
};

export function newIntent(
  state: State,
  { amount, currency, customer, description, metadata }: NewIntent,
): Intent {
  const intent: Intent = {
    id: state.id("pi"),
    object: "payment_intent",
    status: "requires_payment_method",
    amount,
    amount_received: 0,
    currency,
    customer,
    payment_method: null,
    description: description ?? null,
    created: state.now(),
    metadata: metadata ?? {},
    last_payment_error: null,
  };
  state.intents.set(intent.id, intent);
  state.emit("payment_intent.created", intent);
  return intent;
}

/** Charges the card, as its mood is. */
export function confirm(state: State, intent: Intent, method: Method): void {
  const mood = state.moods.get(method.id) ?? "ok";
  if (mood === "ok" || mood === "processing") {
    const isDone = mood === "ok";
    Object.assign(intent, {
      status: isDone ? "succeeded" : "processing",
      amount_received: isDone ? intent.amount : 0,
      payment_method: method.id,
      last_payment_error: null,
    });
    state.emit(isDone ? "payment_intent.succeeded" : "payment_intent.processing", intent);
    return;
  }
  const isDecline = mood === "insufficient_funds";
  intent.last_payment_error = {
    type: "card_error",
    code: isDecline ? "card_declined" : mood,
    ...(isDecline && { decline_code: mood }),
    message: `Your card was declined: ${mood}.`,
  };
  state.emit("payment_intent.payment_failed", intent);
}

/** `POST /v1/payment_intents` with a saved card and `confirm`. */
export function createIntent(state: State, asked: z.output<typeof PARAMETERS.intent>): Intent {
  if (!state.customers.has(asked.customer)) throw missing("customer", asked.customer, "customer");
  const method = state.methods.get(asked.payment_method);
  if (!method) throw missing("PaymentMethod", asked.payment_method, "payment_method");
  if (method.customer !== asked.customer)
    throw invalid("The provided PaymentMethod cannot be attached to this Customer.", {
      param: "payment_method",
    });
  chargeable(asked.amount, asked.currency);
  const intent = newIntent(state, asked);
  confirm(state, intent, method);
  const error = intent.last_payment_error;
  if (error) throw new StripeFailure(402, { ...error, payment_intent: { ...intent } });
  return intent;
}

/** A payment that was being worked on ends. */
export function endProcessing(state: State, intent: Intent, isPaid: boolean): void {
  intent.status = isPaid ? "succeeded" : "requires_payment_method";
  intent.amount_received = isPaid ? intent.amount : 0;
  const failure = { type: "card_error", code: "card_declined", message: "Your card was declined." };
  intent.last_payment_error = isPaid ? null : failure;
  state.emit(isPaid ? "payment_intent.succeeded" : "payment_intent.payment_failed", intent);
}

/** `POST /v1/refunds`. */
export function createRefund(state: State, asked: z.output<typeof PARAMETERS.refund>): Refund {
  const intent = state.intents.get(asked.payment_intent);
  if (!intent) throw missing("payment_intent", asked.payment_intent, "payment_intent");
  const disputed = state.disputes.get(intent.id)?.status;
  if (disputed === "needs_response" || disputed === "lost")
    throw invalid("This charge has been charged back.", { code: "charge_disputed" });
  const given = [...state.refunds.values()]
    .filter((refund) => refund.payment_intent === intent.id && refund.status !== "failed")
    .reduce((sum, refund) => sum + refund.amount, 0);
  const left = intent.amount_received - given;
  const amount = chargeable(asked.amount ?? left, intent.currency);
  if (amount > left)
    throw invalid(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, {
      code: left === 0 ? "charge_already_refunded" : "parameter_invalid",
      param: "amount",
    });
  const refund: Refund = {
    id: state.id("re"),
    object: "refund",
    status: state.refundsEnd,
    amount,
    currency: intent.currency,
    payment_intent: intent.id,
    created: state.now(),
    metadata: asked.metadata,
  };
  state.refunds.set(refund.id, refund);
  state.emit("refund.created", refund);
  state.emit("charge.refunded", {
    id: `ch_${intent.id.slice(3)}`,
    object: "charge",
    payment_intent: intent.id,
    amount: intent.amount,
    amount_refunded: given + amount,
    currency: intent.currency,
    refunded: given + amount === intent.amount_received,
  });
  if (refund.status === "failed") state.emit("refund.failed", refund);
  return refund;
}

/** The bank's word on a refund that was pending. */
export function endRefund(state: State, refund: Refund, status: "succeeded" | "failed"): void {
  refund.status = status;
  state.emit(status === "failed" ? "refund.failed" : "refund.updated", refund);
}
