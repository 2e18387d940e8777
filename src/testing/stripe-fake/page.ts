import type { Session, State } from "./state";

/** The hosted page: what is paid, and what may happen. */
export function pageOf(state: State, session: Session): string {
  const intent = state.intents.get(session.payment_intent ?? "");
  const plan = state.plans.get(session.id);
  const amount = `${session.currency.toUpperCase()} ${session.amount_total}`;
  const failure = intent?.last_payment_error;
  const body =
    session.status === "open"
      ? `<h1>${escaped(plan?.product ?? "")}</h1>
<p>${amount} (in Stripe's units)</p>
${failure ? `<p role="alert">${escaped(failure.message)}</p>` : ""}
<form method="post">
<button name="card" value="ok">Pay</button>
<button name="card" value="card_declined">Pay with a card that is declined</button>
</form>
${session.cancel_url ? `<a href="${escaped(session.cancel_url)}">Back</a>` : ""}`
      : `<h1>This page is ${session.status}</h1>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stripe, played by a test</title>
<link rel="icon" href="data:,"></head><body><main>${body}</main></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
