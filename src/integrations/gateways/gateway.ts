/** Who pays, as a gateway keeps them. `client` is the public id. */
export type Payer = { client: string; name: string; email: string };

/** One try to be paid. `attempt` is its public id: the gateway gets it with everything, and sends it back. */
export type CheckoutRequest = {
  attempt: string;
  /** What the gateway calls the payer; null where `customerFor` is. */
  customer: string | null;
  amountMinor: number;
  currency: string;
  /** What the payer reads: "Invoice INV-000123". */
  description: string;
  /** Whether the card is kept for later charges without the payer. */
  savesMethod: boolean;
  successUrl: string;
  cancelUrl: string;
  /** Until when it can be paid, 30 minutes to 24 hours ahead. Fixed by the attempt, as all that is asked. */
  expiresAt: Date;
};

/** `page`: the payer goes there. `instructions`: the payer pays elsewhere, and names `reference`. */
export type Checkout =
  | { kind: "page"; url: string; reference: string }
  | { kind: "instructions"; reference: string };

export type ChargeRequest = {
  attempt: string;
  customer: string;
  /** The saved method's reference. */
  method: string;
  amountMinor: number;
  currency: string;
  description: string;
};

export const DECLINE_REASONS = [
  "declined",
  "insufficient_funds",
  "expired_card",
  "authentication_required",
  "cancelled",
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/**
 * What has become of an attempt. `reference` is the payment's own, unique at the gateway, where it is known.
 * `pending`: it can still end either way; `decline` says why a try within it failed.
 * `unheard_of`: the gateway has never got the request.
 */
export type PaymentOutcome =
  | { state: "succeeded"; reference: string; amountMinor: number; currency: string }
  | { state: "failed"; reference: string | null; reason: DeclineReason }
  | { state: "pending"; reference: string | null; decline: DeclineReason | null }
  | { state: "expired" }
  | { state: "unheard_of" };

/** Gives a payment back in part or whole. `refund` is its public id, `payment` the payment's reference. */
export type RefundRequest = { refund: string; payment: string; amountMinor: number; currency: string };

export type RefundOutcome =
  | { state: "succeeded" | "pending" | "failed"; reference: string }
  | { state: "unheard_of" };

/** A card that can be charged again: what people tell it by, and nothing that would let others charge it. */
export type SavedMethod = {
  reference: string;
  customer: string;
  brand: string;
  last4: string;
  expiryMonth: number;
  expiryYear: number;
};

/** An attempt whose outcome is asked for. `reference` is the checkout's or the payment's, when it was heard. */
export type AttemptQuestion = {
  kind: "checkout" | "charge";
  attempt: string;
  reference: string | null;
  customer: string | null;
  startedAt: Date;
};

export type RefundQuestion = { refund: string; payment: string; reference: string | null };

/** What a hook says, in words of ours. */
export type GatewayFact =
  | { kind: "payment"; attempt: string; outcome: PaymentOutcome }
  | { kind: "refund"; refund: string; outcome: RefundOutcome }
  /** Begun by somebody in the gateway's own pages. `payment` and `reference` are the gateway's. */
  | {
      kind: "refund_elsewhere";
      reference: string;
      payment: string;
      amountMinor: number;
      currency: string;
      outcome: RefundOutcome;
    }
  | { kind: "method_saved"; method: SavedMethod }
  | { kind: "method_gone"; reference: string }
  | {
      kind: "dispute";
      reference: string;
      payment: string;
      amountMinor: number;
      currency: string;
      reason: string;
      state: "opened" | "won" | "lost";
    };

/** One message of a gateway; it may come often, late, and before those it follows. */
export type GatewayEvent = {
  id: string;
  /** The gateway's own name for it. */
  type: string;
  at: Date;
  /** Null when it is about nothing of ours. */
  fact: GatewayFact | null;
};

/** Saved methods: keep, charge, forget. */
export type SavedMethods = {
  /**
   * Charges without the payer. The same attempt again is the same charge.
   * @throws {GatewayError}
   */
  charge(request: ChargeRequest): Promise<PaymentOutcome>;
  /** Those that the gateway keeps of this customer. @throws {GatewayError} */
  list(customer: string): Promise<SavedMethod[]>;
  /** One that is gone already is forgotten. @throws {GatewayError} */
  forget(method: string): Promise<void>;
};

/**
 * A way to be paid (R77). Every call that changes something carries an idempotency key that its attempt or refund
 * determines, so that the same call again has no second effect; each ends within a limited time.
 */
export type Gateway = {
  /** What payments by it have as their method: lower case and underscores. */
  name: string;
  /** Whether payments in this currency can be made. */
  offered(currency: string): boolean;
  /** The least amount not below this one that the gateway can take; what is too much goes to the balance. */
  payableMinor(amountMinor: number, currency: string): number;
  /** Makes the payer known; null where a gateway keeps none. @throws {GatewayError} */
  customerFor: ((payer: Payer) => Promise<string>) | null;
  /** Lets a person pay an invoice or a top-up. @throws {GatewayError} */
  createCheckout(request: CheckoutRequest): Promise<Checkout>;
  /** Null where nothing is saved. */
  saved: SavedMethods | null;
  /** Null where an admin gives money back by hand. @throws {GatewayError} */
  refund: ((request: RefundRequest) => Promise<RefundOutcome>) | null;
  /** Asks what has become of an attempt; changes nothing. @throws {GatewayError} */
  lookUp(question: AttemptQuestion): Promise<PaymentOutcome>;
  /**
   * Makes a page that is still open unpayable, and says what has become of it: `expired`, unless it was paid before.
   * @throws {GatewayError}
   */
  withdraw(question: AttemptQuestion): Promise<PaymentOutcome>;
  /** Asks what has become of a refund; changes nothing. @throws {GatewayError} */
  lookUpRefund: ((question: RefundQuestion) => Promise<RefundOutcome>) | null;
  /**
   * Reads a hook from its bytes as they came; null where a gateway sends none.
   * @throws {HookError} when it isn't signed right or can't be read
   */
  parseHook: ((body: Uint8Array, headers: Pick<Headers, "get">, now: Date) => GatewayEvent) | null;
};

/**
 * A gateway did not do what it was asked. `refused`: nothing has happened, and nothing will. `unknown`: it may have
 * happened; only the gateway knows, and is asked by `lookUp`.
 */
export class GatewayError extends Error {
  override readonly name = "GatewayError";

  constructor(
    readonly certainty: "refused" | "unknown",
    /** The gateway's own code, for the log and for admins; no secret, no person's data. */
    readonly code: string,
    options?: { cause?: unknown },
  ) {
    super(`payment gateway: ${certainty}, ${code}`, options);
  }
}

/** A hook that is not what it has to be; nothing of it was believed. */
export class HookError extends Error {
  override readonly name = "HookError";

  constructor(readonly reason: "signature" | "content") {
    super(`payment hook: ${reason}`);
  }
}
