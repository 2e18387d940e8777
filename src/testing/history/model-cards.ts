import { dueOf, type Invoice, isOpen, type Model } from "./model";

/** A try to pay by card. `paid`: Stripe has the money; `taken`: we have heard of it. */
export type Attempt = {
  id: string;
  client: string;
  invoice: string | null;
  minor: number;
  saves: boolean;
  expiresAt: Date;
  url: string;
  isOpen: boolean;
  paid: boolean;
  taken: boolean;
};

export type CardRefund = {
  /** Stripe's. */
  id: string;
  client: string;
  minor: number;
  payment: { left: number };
  isPending: boolean;
};

/** The least that Stripe can charge of it: the last of three decimals has to be 0. */
export function chargeable(minor: number, currency: string): number {
  return currency === "KWD" ? Math.ceil(minor / 10) * 10 : minor;
}

/** Money of an attempt, however often and whenever it is heard of: once. */
export function hear(m: Model, attempt: Attempt): void {
  if (attempt.taken) return;
  Object.assign(attempt, { taken: true, isOpen: false });
  const invoice = attempt.invoice === null ? null : m.invoice(attempt.invoice);
  takeCard(m, attempt.client, invoice, attempt.minor);
}

export function takeCard(m: Model, client: string, invoice: Invoice | null, minor: number): void {
  if (invoice && isOpen(invoice) && dueOf(invoice) > 0) invoice.byCard.push({ left: minor });
  m.receive(client, invoice, minor, "stripe");
}

/** The card's bank does not take a refund: it goes to the balance instead. */
export function returnRefund(m: Model, refund: CardRefund): void {
  refund.isPending = false;
  refund.payment.left += refund.minor;
  m.post(m.client(refund.client), [
    ["clearing:stripe", refund.minor],
    ["client_balance", -refund.minor],
  ]);
}
