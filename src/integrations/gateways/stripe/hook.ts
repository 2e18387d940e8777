import type Stripe from "stripe";
import { z } from "zod";
import { type GatewayEvent, type GatewayFact, HookError } from "../gateway";
import { fromStripe } from "./amounts";
import { outcomeOfCharge, outcomeOfRefund, outcomeOfSession, reasonOf, savedMethodOf } from "./answers";

const TOLERANCE_SECONDS = 300;

const currency = z.string().regex(/^[a-z]{3}$/);
const failure = z.object({ code: z.string().nullish(), decline_code: z.string().nullish() });
const session = z.object({
  client_reference_id: z.string().nullish(),
  status: z.string().nullable(),
  payment_status: z.string(),
  payment_intent: z.string().nullish(),
  amount_total: z.int().nullable(),
  currency: currency.nullable(),
});
const intent = z.object({
  id: z.string(),
  status: z.string(),
  amount_received: z.int(),
  currency,
  metadata: z.record(z.string(), z.string()),
  last_payment_error: failure.nullish(),
});
const refund = z.object({
  id: z.string(),
  status: z.string().nullable(),
  payment_intent: z.string().nullish(),
  amount: z.int().min(1),
  currency,
  metadata: z.record(z.string(), z.string()).nullish(),
});
const method = z.object({
  id: z.string(),
  customer: z.string().nullable(),
  card: z.object({ brand: z.string(), last4: z.string(), exp_month: z.int(), exp_year: z.int() }).nullish(),
});
const dispute = z.object({
  id: z.string(),
  payment_intent: z.string().nullish(),
  amount: z.int(),
  currency,
  reason: z.string(),
  status: z.string(),
});
const envelope = z.object({
  id: z.string().min(1).max(255),
  type: z.string().min(1).max(100),
  created: z.int(),
  data: z.object({ object: z.unknown() }),
});

const ofSession = (object: unknown): GatewayFact | null => {
  const said = session.parse(object);
  const attempt = said.client_reference_id;
  return attempt ? { kind: "payment", attempt, outcome: outcomeOfSession(said) } : null;
};

/** Within a hosted page only the success of a payment is final: the page's own messages tell the rest. */
const ofIntent = (object: unknown): GatewayFact | null => {
  const said = intent.parse(object);
  const { attempt, via } = said.metadata;
  if (!attempt) return null;
  if (via === "charge" || said.status === "succeeded")
    return { kind: "payment", attempt, outcome: outcomeOfCharge(said) };
  if (!said.last_payment_error) return null;
  const decline = reasonOf(said.last_payment_error);
  return { kind: "payment", attempt, outcome: { state: "pending", reference: said.id, decline } };
};

/** One without our id was begun in Stripe's own pages. `charge.refunded` says nothing that its refunds do not. */
const ofRefund = (object: unknown): GatewayFact | null => {
  const said = refund.parse(object);
  const [id, outcome] = [said.metadata?.refund, outcomeOfRefund(said)];
  if (id) return { kind: "refund", refund: id, outcome };
  if (!said.payment_intent) return null;
  const code = said.currency.toUpperCase();
  const amountMinor = fromStripe(said.amount, code);
  const { id: reference, payment_intent: payment } = said;
  return { kind: "refund_elsewhere", reference, payment, amountMinor, currency: code, outcome };
};

const ofMethod = (object: unknown): GatewayFact | null => {
  const saved = savedMethodOf(method.parse(object));
  return saved && { kind: "method_saved", method: saved };
};

/** An inquiry that came to nothing is won: no money has moved. */
const STATES: Record<string, "won" | "lost"> = { won: "won", lost: "lost", warning_closed: "won" };

const ofDispute = (object: unknown): GatewayFact | null => {
  const said = dispute.parse(object);
  if (!said.payment_intent) return null;
  const code = said.currency.toUpperCase();
  return {
    kind: "dispute",
    reference: said.id,
    payment: said.payment_intent,
    amountMinor: fromStripe(said.amount, code),
    currency: code,
    reason: said.reason,
    state: STATES[said.status] ?? "opened",
  };
};

/** The messages that an endpoint has to be sent (docs/payments.md). */
const READERS: Record<string, (object: unknown) => GatewayFact | null> = {
  "checkout.session.completed": ofSession,
  "checkout.session.async_payment_succeeded": ofSession,
  "checkout.session.async_payment_failed": ofSession,
  "checkout.session.expired": ofSession,
  "payment_intent.succeeded": ofIntent,
  "payment_intent.payment_failed": ofIntent,
  "payment_intent.canceled": ofIntent,
  "refund.created": ofRefund,
  "refund.updated": ofRefund,
  "refund.failed": ofRefund,
  "payment_method.attached": ofMethod,
  "payment_method.updated": ofMethod,
  "payment_method.automatically_updated": ofMethod,
  "payment_method.detached": (object) => ({ kind: "method_gone", reference: method.parse(object).id }),
  "charge.dispute.created": ofDispute,
  "charge.dispute.closed": ofDispute,
};

/** Reads a hook once its signature, by any of `secrets`, is found right over the bytes as they came. */
export function readHook(
  { webhooks }: Pick<Stripe, "webhooks">,
  secrets: readonly string[],
  body: Uint8Array,
  headers: Pick<Headers, "get">,
  now: Date,
): GatewayEvent {
  const header = headers.get("stripe-signature") ?? "";
  const signedAt = Number(/(?:^|,)t=(\d{1,12})(?:,|$)/.exec(header)?.[1] ?? Number.NaN);
  // The SDK refuses what is old, but not what is dated ahead.
  if (!(signedAt - now.getTime() / 1000 <= TOLERANCE_SECONDS)) throw new HookError("signature");
  const text = textOf(body);
  const isSigned = secrets.some((secret) => {
    try {
      return webhooks.signature?.verifyHeader(
        text,
        header,
        secret,
        TOLERANCE_SECONDS,
        undefined,
        now.getTime(),
      );
    } catch {
      return false;
    }
  });
  if (!isSigned) throw new HookError("signature");
  try {
    const { id, type, created, data } = envelope.parse(JSON.parse(text));
    const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
    return { id, type, at: new Date(created * 1000), fact: read?.(data.object) ?? null };
  } catch {
    throw new HookError("content");
  }
}

/** The text of these very bytes: what a lenient reading would change has not been signed. */
function textOf(body: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw new HookError("signature");
  }
}
