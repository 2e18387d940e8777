import { expect } from "vitest";
import { handleGatewayHook } from "@/adapters/hooks";
import {
  type CheckoutDto,
  listSavedMethods,
  refundToGateway,
  setAutoTopUp,
  setPreferredMethod,
  startCheckout,
} from "@/features/billing";
import { endRefund, type StripeEvent } from "../stripe-fake";
import { attempt } from "./attempt";
import { share } from "./calendar";
import type { Command } from "./commands";
import { dueOf, type Invoice, isOpen } from "./model";
import { type Attempt, type CardRefund, chargeable, hear, returnRefund } from "./model-cards";
import { buyerOf, invoiceOf } from "./run-money";
import { pick, uuidOf, type World } from "./world";

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;
const METHOD = "stripe";

export async function payByCard(w: World, command: Of<"card">): Promise<void> {
  const { owner, client } = buyerOf(w, command.client);
  const invoice = invoiceOf(w.m, client.id, command.which);
  if (!invoice) return;
  const wanted = { invoice: invoice.id, method: METHOD, savesMethod: command.saves };
  let page: CheckoutDto | null = null;
  const code = await attempt(
    w,
    () =>
      startCheckout(owner.ctx, wanted, w.gateways).then((made) => {
        page = made;
      }),
    "gateway",
  );
  if (client.suspended) return expect(code).toBe("reseller_suspended");
  const isFree = isOpen(invoice) && clearTheWay(w, invoice, command.saves);
  expect(code).toBe(isFree ? "done" : "state_conflict");
  if (!isFree || !page) return listen(w);
  const tried = attemptOf(w, invoice, page, command.saves);
  if (command.does !== "leaves" && tried.isOpen && !tried.paid) {
    await w.fake.pay(tried.url, command.does === "pays" ? "ok" : "card_declined");
    tried.paid = command.does === "pays";
  }
  listen(w);
}

/** What Stripe has said since the last time; the shop hears of it when it is told. */
export function listen(w: World): void {
  w.unheard.push(...w.fake.hooks.events.splice(0));
}

export function openAttempt(w: World, invoice: Invoice): Attempt | undefined {
  return [...w.attempts.values()].find((each) => each.isOpen && each.invoice === invoice.id);
}

/** An open page that fits is shown again; another is withdrawn, and what was paid on it counts: false then. */
export function clearTheWay(w: World, invoice: Invoice, saves: boolean | null): boolean {
  const open = openAttempt(w, invoice);
  if (!open) return true;
  const minor = chargeable(dueOf(invoice), invoice.currency);
  const lasts = open.expiresAt.getTime() - w.m.now.getTime() > 600_000;
  if (saves !== null && lasts && open.minor === minor && open.saves === saves) return true;
  if (open.paid) hear(w.m, open);
  open.isOpen = false;
  return !open.paid;
}

function attemptOf(w: World, invoice: Invoice, { attempt: id, url }: CheckoutDto, saves: boolean): Attempt {
  const known = openAttempt(w, invoice);
  if (known) {
    expect(id).toBe(known.id);
    return known;
  }
  const made: Attempt = {
    ...{ id, client: invoice.client, invoice: invoice.id, saves, url: url ?? "" },
    minor: chargeable(dueOf(invoice), invoice.currency),
    expiresAt: new Date(w.m.now.getTime() + 3_600_000),
    ...{ isOpen: true, paid: false, taken: false },
  };
  w.attempts.set(id, made);
  return made;
}

export async function prefer(w: World, command: Of<"prefer">): Promise<void> {
  const { owner, client } = buyerOf(w, command.client);
  if (client.suspended) return;
  const saved = command.card ? await listSavedMethods(owner.ctx) : [];
  const method = saved[0]?.id;
  await setPreferredMethod(owner.ctx, method ? { method: uuidOf("paymentMethod", method) } : {}, w.gateways);
  const { rows } = await w.db.query("SELECT reference FROM payment_methods WHERE id = $1", [
    method ? uuidOf("paymentMethod", method) : null,
  ]);
  client.card = rows[0]?.reference ?? null;
  if (client.card) w.fake.state.moods.set(client.card, command.declines ? "card_declined" : "ok");
  else client.topUp = null;
}

export async function autoTopUp(w: World, { client, below, minor }: Of<"autoTopUp">): Promise<void> {
  const { owner, client: buyer } = buyerOf(w, client);
  const amountMinor = below === null ? null : minor;
  const code = await attempt(
    w,
    () => setAutoTopUp(owner.ctx, { belowMinor: below, amountMinor }, w.gateways),
    "gateway",
  );
  const isPayable = below === null || (buyer.card !== null && chargeable(minor, buyer.currency) === minor);
  if (buyer.suspended) expect(code).toBe("reseller_suspended");
  else expect(code).toBe(isPayable ? "done" : "validation_failed");
  if (code === "done") buyer.topUp = below === null ? null : { below, minor };
}

/** The shop is told: of each several times, in one order or the other, and of some old ones again. */
export async function tell(w: World, { copies, reversed, late }: Of<"hooks">): Promise<void> {
  const refund = w.refunds.find(({ isPending }) => isPending);
  const stripes = refund && w.fake.state.refunds.get(refund.id);
  if (stripes) endRefund(w.fake.state, stripes, late % 2 === 0 ? "failed" : "succeeded");
  listen(w);
  const fresh = w.unheard.splice(0, w.unheard.length - (late % 3));
  const old = late > 2 ? w.heard.slice(-late) : [];
  const events = [...fresh, ...old];
  if (reversed) events.reverse();
  for (const event of events) {
    const told = await Promise.all(Array.from({ length: copies }, () => hook(w, event)));
    expect(new Set(told)).toEqual(new Set([200]));
    take(w, event);
  }
  w.heard.push(...fresh);
}

async function hook(w: World, event: StripeEvent): Promise<number> {
  const { body, signature } = w.fake.hooks.signed(event);
  const headers = { "stripe-signature": signature };
  const request = new Request("http://localhost/api/hooks/stripe", { method: "POST", headers, body });
  return (await handleGatewayHook("stripe", request, w.job, w.gateways)).status;
}

type Said = { id: string; metadata?: { attempt?: string }; client_reference_id?: string };

function take(w: World, { type, data }: StripeEvent): void {
  const said = data.object as Said;
  const attempt = w.attempts.get(said.metadata?.attempt ?? said.client_reference_id ?? "");
  if (attempt && /^(payment_intent\.succeeded|checkout\.session\.completed)$/.test(type)) hear(w.m, attempt);
  if (attempt && type === "checkout.session.expired") attempt.isOpen = false;
  const refund = w.refunds.find(({ id }) => id === said.id);
  if (refund?.isPending && type === "refund.failed") returnRefund(w.m, refund);
  if (refund?.isPending && type === "refund.updated") refund.isPending = false;
}

export async function refundCard(w: World, command: Of<"refundCard">): Promise<void> {
  const { client } = buyerOf(w, command.client);
  const byCard = [...w.m.invoices.values()].filter(
    (each) => each.client === client.id && each.byCard.length > 0,
  );
  const invoice = pick(byCard, command.which) ?? invoiceOf(w.m, client.id, command.which);
  if (!invoice) return;
  const payment = invoice.byCard.toSorted((a, b) => b.left - a.left)[0];
  const left = Math.min(payment?.left ?? 0, invoice.paid - invoice.refunded);
  const minor = Math.max(share(left, 10_000, command.bps), 1);
  w.fake.state.refundsEnd = command.pending ? "pending" : "succeeded";
  const known = new Set(w.fake.state.refunds.keys());
  const input = { invoice: invoice.id, amountMinor: minor, reason: "As agreed" };
  const code = await attempt(w, () => refundToGateway(w.admin, input, w.gateways), "gateway");
  if (invoice.status !== "paid") expect(code).toBe("state_conflict");
  else if (minor > left) expect(code).toBe("validation_failed");
  else if (chargeable(minor, invoice.currency) !== minor) expect(code).not.toBe("done");
  else expect(code).toBe("done");
  if (code === "done" && payment) {
    w.m.credit(invoice, minor, METHOD);
    payment.left -= minor;
    const id = [...w.fake.state.refunds.keys()].find((each) => !known.has(each)) ?? "";
    const made: CardRefund = { id, client: client.id, minor, payment, isPending: command.pending };
    w.refunds.push(made);
  }
  listen(w);
}
