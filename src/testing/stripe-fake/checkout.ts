import type { z } from "zod";
import { chargeable } from "./amounts";
import { invalid, missing } from "./failure";
import { confirm, newIntent } from "./intents";
import type { PARAMETERS } from "./parameters";
import type { CardMood, Session, State } from "./state";

const HALF_HOUR = 30 * 60;
const DAY = 24 * 60 * 60;

/** `POST /v1/checkout/sessions`. `address` is where the hosted pages are. */
export function createSession(
  state: State,
  asked: z.output<typeof PARAMETERS.session>,
  address: string,
): Session {
  const now = state.now();
  if (!state.customers.has(asked.customer)) throw missing("customer", asked.customer, "customer");
  const expiresAt = asked.expires_at ?? now + DAY;
  // A second of grace: the request took its time.
  if (expiresAt < now + HALF_HOUR - 1 || expiresAt > now + DAY + 1)
    throw invalid("The `expires_at` timestamp must be between 30 minutes and 24 hours from now.", {
      param: "expires_at",
    });
  const item = asked.line_items[0] as (typeof asked.line_items)[0];
  const { currency, unit_amount, product_data } = item.price_data;
  const id = state.id("cs_test");
  const session: Session = {
    id,
    object: "checkout.session",
    status: "open",
    payment_status: "unpaid",
    payment_intent: null,
    client_reference_id: asked.client_reference_id ?? null,
    customer: asked.customer,
    amount_total: chargeable(unit_amount * item.quantity, currency),
    currency,
    url: `${address}/c/pay/${id}`,
    created: now,
    expires_at: expiresAt,
    success_url: asked.success_url,
    cancel_url: asked.cancel_url ?? null,
    metadata: asked.metadata,
  };
  state.sessions.set(id, session);
  state.plans.set(id, {
    product: product_data.name,
    description: asked.payment_intent_data?.description ?? null,
    metadata: asked.payment_intent_data?.metadata ?? {},
    saves: asked.payment_intent_data?.setup_future_usage === "off_session",
  });
  return session;
}

/** What the payer does on the hosted page: a card that is taken completes it, another leaves it open. */
export function payOnPage(state: State, session: Session, mood: CardMood, card = {}): void {
  if (session.status !== "open") return;
  const plan = state.plans.get(session.id);
  const method = state.addCard(null, mood, card);
  const intent = session.payment_intent
    ? state.intents.get(session.payment_intent)
    : newIntent(state, { ...session, amount: session.amount_total, ...plan });
  if (!intent) throw new Error("a session without its payment");
  session.payment_intent = intent.id;
  confirm(state, intent, method);
  if (intent.status !== "succeeded") return;
  if (plan?.saves) {
    method.customer = session.customer;
    state.emit("payment_method.attached", method);
  }
  Object.assign(session, { status: "complete", payment_status: "paid", url: null });
  state.emit("checkout.session.completed", session);
}

/** Sessions whose time is over. Stripe does it by itself. */
export function expireSessions(state: State): void {
  for (const session of state.sessions.values())
    if (session.status === "open" && session.expires_at <= state.now()) expireSession(state, session);
}

export function expireSession(state: State, session: Session): void {
  Object.assign(session, { status: "expired", url: null });
  const intent = state.intents.get(session.payment_intent ?? "");
  if (intent) {
    intent.status = "canceled";
    state.emit("payment_intent.canceled", intent);
  }
  state.emit("checkout.session.expired", session);
}
