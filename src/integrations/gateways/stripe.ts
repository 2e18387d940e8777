import { createHash } from "node:crypto";
import Stripe from "stripe";
import type { Env } from "@/env";
import {
  type AttemptQuestion,
  type ChargeRequest,
  type CheckoutRequest,
  type Gateway,
  GatewayError,
  type PaymentOutcome,
  type RefundOutcome,
  type SavedMethods,
} from "./gateway";
import { isTaken, payableMinor, toStripe } from "./stripe/amounts";
import {
  outcomeOfCharge,
  outcomeOfRefund,
  outcomeOfSession,
  reasonOf,
  savedMethodOf,
} from "./stripe/answers";
import { readHook } from "./stripe/hook";

/** The API that this was written against; which version an account has by default does not matter. */
const API_VERSION = "2026-10-28.endive";
const DEADLINE_MS = 20_000;
/** By how much Stripe's clock may have dated an attempt before ours did. */
const CLOCK_SKEW_SECONDS = 3_600;
const UNHEARD_OF = { state: "unheard_of" } as const;

type StripeSettings = { secretKey: string; hookSecrets: string[]; apiBase?: string; deadlineMs?: number };
type Call = <T>(work: Promise<T>) => Promise<T>;

/** Cards through Stripe, when the installation has its keys (docs/payments.md). */
export function stripeFromEnv(env: Env): Gateway | null {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: hookSecret, STRIPE_API_BASE: apiBase } = env;
  if (!secretKey || !hookSecret) return null;
  return stripeGateway({ secretKey, hookSecrets: hookSecret.trim().split(/\s+/), apiBase });
}

/**
 * Stripe through its SDK: its hosted page, saved cards, refunds, signed hooks. Nothing is tried again here, but the
 * SDK repeats a request whose connection was reset, once and under the same idempotency key.
 */
export function stripeGateway(settings: StripeSettings): Gateway {
  const deadlineMs = settings.deadlineMs ?? DEADLINE_MS;
  const stripe = clientOf(settings, deadlineMs);
  const call: Call = (work) => withinDeadline(work, deadlineMs);
  return {
    name: "stripe",
    offered: isTaken,
    payableMinor,
    customerFor: async ({ client, name, email }) => {
      const body = { name, email, metadata: { client } };
      // Stripe would refuse the key if a name changed between two tries.
      const hash = createHash("sha256").update(JSON.stringify(body)).digest("hex").slice(0, 16);
      const key = { idempotencyKey: `customer-${client}-${hash}` };
      return (await call(stripe.customers.create(body, key))).id;
    },
    createCheckout: async (request) => {
      const key = { idempotencyKey: `checkout-${request.attempt}` };
      const { id, url } = await call(stripe.checkout.sessions.create(sessionOf(request), key));
      if (!url) throw new GatewayError("unknown", "no_page");
      return { kind: "page", url, reference: id };
    },
    saved: savedCards(stripe, call),
    refund: async ({ refund, payment, amountMinor, currency }) => {
      const body = { payment_intent: payment, amount: toStripe(amountMinor, currency), metadata: { refund } };
      const key = { idempotencyKey: `refund-${refund}` };
      return outcomeOfRefund(await call(stripe.refunds.create(body, key)));
    },
    lookUp: (question) => call(lookUp(stripe, question)),
    withdraw: async (question) => {
      const session = await call(findSession(stripe, question));
      if (session?.status !== "open") return session ? outcomeOfSession(session) : UNHEARD_OF;
      const expired = call(stripe.checkout.sessions.expire(session.id)).then(outcomeOfSession);
      // Paid at this very moment, it can't be withdrawn any more.
      return expired.catch(async (error: GatewayError) => {
        if (error.certainty !== "refused") throw error;
        return outcomeOfSession(await call(stripe.checkout.sessions.retrieve(session.id)));
      });
    },
    lookUpRefund: async ({ refund, payment, reference }): Promise<RefundOutcome> => {
      if (reference) return outcomeOfRefund(await call(stripe.refunds.retrieve(reference)));
      const { data } = await call(stripe.refunds.list({ payment_intent: payment, limit: 100 }));
      const found = data.find(({ metadata }) => metadata?.refund === refund);
      return found ? outcomeOfRefund(found) : UNHEARD_OF;
    },
    parseHook: (body, headers, now) => readHook(stripe, settings.hookSecrets, body, headers, now),
  };
}

function clientOf({ secretKey, apiBase }: StripeSettings, deadlineMs: number): Stripe {
  const base = apiBase ? new URL(apiBase) : undefined;
  const protocol = base?.protocol === "http:" ? "http" : "https";
  return new Stripe(secretKey, {
    apiVersion: API_VERSION,
    timeout: deadlineMs,
    maxNetworkRetries: 0,
    telemetry: false,
    appInfo: { name: "Tierline" },
    ...(base && { host: base.hostname, port: base.port || (protocol === "http" ? "80" : "443"), protocol }),
  });
}

function sessionOf(request: CheckoutRequest): Stripe.Checkout.SessionCreateParams {
  const { attempt, customer, amountMinor, currency, description } = request;
  const metadata = { attempt, via: "checkout" };
  return {
    mode: "payment",
    customer: customer ?? undefined,
    client_reference_id: attempt,
    allowed_payment_method_types: ["card"],
    // What is owed is owed in the client's own currency.
    adaptive_pricing: { enabled: false },
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: currency.toLowerCase(),
          unit_amount: toStripe(amountMinor, currency),
          product_data: { name: description },
        },
      },
    ],
    payment_intent_data: {
      description,
      metadata,
      ...(request.savesMethod && { setup_future_usage: "off_session" as const }),
    },
    metadata,
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
    expires_at: Math.floor(request.expiresAt.getTime() / 1000),
  };
}

function savedCards(stripe: Stripe, call: Call): SavedMethods {
  return {
    charge: async (request) => {
      const key = { idempotencyKey: `charge-${request.attempt}` };
      try {
        return outcomeOfCharge(await call(stripe.paymentIntents.create(intentOf(request), key)));
      } catch (error) {
        const { cause } = error as GatewayError;
        if (!(cause instanceof Stripe.errors.StripeCardError)) throw error;
        return { state: "failed", reference: cause.payment_intent?.id ?? null, reason: reasonOf(cause) };
      }
    },
    list: async (customer) => {
      const found = await call(stripe.customers.listPaymentMethods(customer, { type: "card", limit: 100 }));
      return found.data.flatMap((method) => savedMethodOf(method) ?? []);
    },
    forget: async (method) => {
      await call(stripe.paymentMethods.detach(method)).catch((error: GatewayError) => {
        const isGone = /not attached to a customer/.test((error.cause as Error | undefined)?.message ?? "");
        if (error.code !== "resource_missing" && !isGone) throw error;
      });
    },
  };
}

function intentOf(request: ChargeRequest): Stripe.PaymentIntentCreateParams {
  return {
    amount: toStripe(request.amountMinor, request.currency),
    currency: request.currency.toLowerCase(),
    customer: request.customer,
    payment_method: request.method,
    allowed_payment_method_types: ["card"],
    off_session: true,
    confirm: true,
    description: request.description,
    metadata: { attempt: request.attempt, via: "charge" },
  };
}

/** By its reference or, when that was never heard, among what the customer has had since it started. */
async function lookUp(stripe: Stripe, question: AttemptQuestion): Promise<PaymentOutcome> {
  if (question.kind === "checkout") {
    const session = await findSession(stripe, question);
    return session ? outcomeOfSession(session) : UNHEARD_OF;
  }
  const { attempt, reference } = question;
  if (reference) return outcomeOfCharge(await stripe.paymentIntents.retrieve(reference));
  for await (const intent of stripe.paymentIntents.list(since(question)))
    if (intent.metadata.attempt === attempt && intent.metadata.via === "charge")
      return outcomeOfCharge(intent);
  return UNHEARD_OF;
}

async function findSession(
  stripe: Stripe,
  question: AttemptQuestion,
): Promise<Stripe.Checkout.Session | null> {
  if (question.reference) return stripe.checkout.sessions.retrieve(question.reference);
  for await (const session of stripe.checkout.sessions.list(since(question)))
    if (session.client_reference_id === question.attempt) return session;
  return null;
}

function since({ customer, startedAt }: AttemptQuestion) {
  const created = { gte: Math.floor(startedAt.getTime() / 1000) - CLOCK_SKEW_SECONDS };
  return { customer: customer ?? "", created, limit: 100 };
}

/** Waits no longer than this, whatever trickles in; what the SDK throws becomes a GatewayError. */
async function withinDeadline<T>(work: Promise<T>, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new GatewayError("unknown", "timeout")), deadlineMs + 500);
  });
  try {
    return await Promise.race([work, deadline]);
  } catch (error) {
    throw error instanceof GatewayError ? error : gatewayErrorOf(error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * 4xx is an answer: nothing has happened. All else may have happened, a connection that could not be made too, for
 * the SDK may have had another one before it. 409 says that the same request is being worked on.
 */
function gatewayErrorOf(error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  const { statusCode = 0, code, rawType, type } = error;
  const isAnswer = statusCode >= 400 && statusCode < 500 && statusCode !== 409;
  return new GatewayError(isAnswer ? "refused" : "unknown", code ?? rawType ?? type, { cause: error });
}
