import { randomBytes } from "node:crypto";

export type Metadata = Record<string, string>;
export type Customer = {
  id: string;
  object: "customer";
  name: string | null;
  email: string | null;
  metadata: Metadata;
};

/** How a card behaves when it is charged. */
export type CardMood =
  | "ok"
  | "card_declined"
  | "insufficient_funds"
  | "expired_card"
  | "authentication_required"
  | "processing";

export type Method = {
  id: string;
  object: "payment_method";
  type: "card";
  customer: string | null;
  card: { brand: string; last4: string; exp_month: number; exp_year: number };
};

export type Intent = {
  id: string;
  object: "payment_intent";
  status: "succeeded" | "processing" | "requires_payment_method" | "canceled";
  amount: number;
  amount_received: number;
  currency: string;
  customer: string;
  payment_method: string | null;
  description: string | null;
  created: number;
  metadata: Metadata;
  last_payment_error: { type: string; code: string; decline_code?: string; message: string } | null;
};

export type Session = {
  id: string;
  object: "checkout.session";
  status: "open" | "complete" | "expired";
  payment_status: "unpaid" | "paid";
  payment_intent: string | null;
  client_reference_id: string | null;
  customer: string;
  amount_total: number;
  currency: string;
  url: string | null;
  created: number;
  expires_at: number;
  success_url: string;
  cancel_url: string | null;
  metadata: Metadata;
};

export type Refund = {
  id: string;
  object: "refund";
  status: "succeeded" | "pending" | "failed";
  amount: number;
  currency: string;
  payment_intent: string;
  created: number;
  metadata: Metadata;
};

export type Dispute = {
  id: string;
  object: "dispute";
  amount: number;
  currency: string;
  payment_intent: string;
  charge: string;
  reason: string;
  status: "needs_response" | "warning_needs_response" | "warning_closed" | "won" | "lost";
  created: number;
};

export type StripeEvent = { id: string; type: string; created: number; data: { object: unknown } };

/** All that this Stripe knows. Objects are those of its answers; what it keeps to itself is beside them. */
export class State {
  readonly customers = new Map<string, Customer>();
  readonly methods = new Map<string, Method>();
  readonly moods = new Map<string, CardMood>();
  readonly intents = new Map<string, Intent>();
  readonly sessions = new Map<string, Session>();
  /** What a session makes of its payment: what it is called, whether the card is kept. */
  readonly plans = new Map<
    string,
    { product: string; description: string | null; metadata: Metadata; saves: boolean }
  >();
  readonly refunds = new Map<string, Refund>();
  /** By their payment. */
  readonly disputes = new Map<string, Dispute>();
  /** What a refund ends in at once. */
  refundsEnd: Refund["status"] = "succeeded";

  constructor(
    /** Seconds since 1970. */
    readonly now: () => number,
    readonly emit: (type: string, object: object) => void,
  ) {}

  id(prefix: string): string {
    return `${prefix}_${randomBytes(12).toString("hex")}`;
  }

  /** A card of this customer's, saved. */
  addCard(customer: string | null, mood: CardMood = "ok", card: Partial<Method["card"]> = {}): Method {
    const { id } = { id: this.id("pm") };
    const face = { brand: "visa", last4: "4242", exp_month: 12, exp_year: 2034, ...card };
    const method: Method = { id, object: "payment_method", type: "card", customer, card: face };
    this.methods.set(id, method);
    this.moods.set(id, mood);
    if (customer) this.emit("payment_method.attached", method);
    return method;
  }
}
