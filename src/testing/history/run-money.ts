import { expect } from "vitest";
import {
  createDraft,
  createDraftInput,
  creditInvoice,
  holdFunds,
  issueDraft,
  listHolds,
  payInvoiceFromBalance,
  recordBankTransfer,
  releaseHold,
  setCreditLimit,
  topUpBalance,
  voidInvoice,
} from "@/features/billing";
import { attempt } from "./attempt";
import { share } from "./calendar";
import type { Command } from "./commands";
import { newInvoices } from "./facts";
import { dueOf, type Invoice, isOpen, type Model } from "./model";
import { pick, uuidOf, type World } from "./world";

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;
const reason = "As agreed";
let references = 0;

export function buyerOf(w: World, index: number) {
  const buyer = pick(w.buyers, index);
  if (!buyer) throw new Error("nobody buys");
  return { ...buyer, client: w.m.client(buyer.owner.clientId) };
}

/** Mostly one that still asks for money. */
export function invoiceOf(m: Model, client: string, which: number): Invoice | undefined {
  const all = [...m.invoices.values()].filter((invoice) => invoice.client === client);
  const open = all.filter(isOpen);
  return which % 4 > 0 && open.length > 0 ? pick(open, which) : pick(all.toReversed(), which);
}

/** Received on the day of the clock, under a reference that nobody had. */
function transfer(w: World) {
  references += 1;
  return { reference: `HISTORY ${references}`, receivedAt: w.clock.now().toISOString().slice(0, 10) };
}

export async function payByTransfer(w: World, { client, which, bps }: Of<"transfer">): Promise<void> {
  const { client: payer } = buyerOf(w, client);
  const invoice = invoiceOf(w.m, payer.id, which);
  if (!invoice) return;
  const minor = Math.max(share(dueOf(invoice), 10_000, bps), 1);
  const part = bps === 10_000 ? {} : { amountMinor: minor };
  const sent = { invoice: invoice.id, ...part, ...transfer(w) };
  const code = await attempt(w, () => recordBankTransfer(w.admin, sent), "refused");
  expect(code).toBe(isOpen(invoice) ? "done" : "state_conflict");
  if (isOpen(invoice)) w.m.receive(payer.id, invoice, minor, "bank_transfer");
}

export async function payFromBalance(w: World, { client, which }: Of<"balance">): Promise<void> {
  const { owner, client: payer } = buyerOf(w, client);
  const invoice = invoiceOf(w.m, payer.id, which);
  if (!invoice) return;
  const code = await attempt(w, () => payInvoiceFromBalance(owner.ctx, { id: invoice.id }), "refused");
  if (payer.suspended) expect(code).toBe("reseller_suspended");
  else if (!isOpen(invoice)) expect(code).toBe("state_conflict");
  else expect(code).toBe(w.m.payFromBalance(invoice) ? "done" : "insufficient_balance");
}

export async function topUp(w: World, { client, minor }: Of<"topUp">): Promise<void> {
  const { client: payer } = buyerOf(w, client);
  const sent = { client: payer.id, amountMinor: minor, ...transfer(w) };
  expect(await attempt(w, () => topUpBalance(w.admin, sent), "refused")).toBe("done");
  w.m.receive(payer.id, null, minor, "bank_transfer");
}

export async function credit(w: World, { client, which, bps }: Of<"credit">): Promise<void> {
  const invoice = invoiceOf(w.m, buyerOf(w, client).client.id, which);
  if (!invoice) return;
  const left = isOpen(invoice) ? dueOf(invoice) : invoice.paid - invoice.refunded;
  const amountMinor = Math.max(share(left, 10_000, bps), 1);
  const code = await attempt(
    w,
    () => creditInvoice(w.admin, { invoice: invoice.id, amountMinor, reason }),
    "another",
  );
  if (invoice.status === "void") expect(code).toBe("state_conflict");
  else expect(code).toBe(amountMinor > left ? "validation_failed" : "done");
  if (code === "done") w.m.credit(invoice, amountMinor);
}

export async function voidOne(w: World, { client, which }: Of<"void">): Promise<void> {
  const { m } = w;
  const invoice = invoiceOf(m, buyerOf(w, client).client.id, which);
  if (!invoice) return;
  const isAwaited =
    invoice.order !== null || [...m.services.values()].some(({ pending }) => pending?.invoice === invoice.id);
  const code = await attempt(w, () => voidInvoice(w.admin, { invoice: invoice.id, reason }), "refused");
  expect(code).toBe(!isAwaited && m.void(invoice) ? "done" : "state_conflict");
}

export async function writeInvoice(w: World, command: Of<"draft">): Promise<void> {
  const { owner, client } = buyerOf(w, command.client);
  const lines = command.units.map((unitMinor, index) => ({
    description: `Work ${index}`,
    quantity: command.quantity,
    unitMinor,
    periodStart: null,
    periodEnd: null,
  }));
  const input = createDraftInput.parse({ client: owner.id, lines, dueDays: command.dueDays });
  const draft = await createDraft(w.admin, input);
  const id = uuidOf("invoiceDraft", draft.id);
  const code = await attempt(w, () => issueDraft(w.admin, { id, revision: draft.revision }), "refused");
  const isFree = command.units.every((unit) => unit === 0);
  expect(code).toBe(isFree ? "validation_failed" : "done");
  const [fact, ...more] = await newInvoices(w.db, w.m);
  expect(more).toEqual([]);
  if (!fact) return;
  expect(fact).toMatchObject({ id, client: client.id, order: null });
  w.m.issue(fact, command.dueDays ?? w.rules.dueDays);
}

export async function hold(w: World, { client, bps }: Of<"hold">): Promise<void> {
  const { client: owner } = buyerOf(w, client);
  const most = Math.max(w.m.balance(owner.id), 0);
  const amountMinor = Math.max(share(most, 10_000, bps), 1);
  const code = await attempt(
    w,
    () => holdFunds(w.admin, { client: owner.id, amountMinor, reason }),
    "another",
  );
  expect(code).toBe(amountMinor > most ? "validation_failed" : "done");
  if (code !== "done") return;
  const [made] = await listHolds(w.admin, { client: owner.id });
  owner.holds.push({ id: uuidOf("fundHold", made?.id), minor: amountMinor });
  w.m.post(owner, [
    ["client_balance", amountMinor],
    ["client_held", -amountMinor],
  ]);
}

export async function release(w: World, { client, which }: Of<"release">): Promise<void> {
  const { client: owner } = buyerOf(w, client);
  const held = pick(owner.holds, which);
  if (!held) return;
  const work = () => releaseHold(w.admin, { hold: held.id });
  expect(await attempt(w, work, "refused")).toBe("done");
  expect(await attempt(w, work, "refused")).toBe("state_conflict");
  owner.holds.splice(owner.holds.indexOf(held), 1);
  w.m.post(owner, [
    ["client_held", held.minor],
    ["client_balance", -held.minor],
  ]);
}

export async function limit(w: World, { client, minor }: Of<"limit">): Promise<void> {
  const { client: owner } = buyerOf(w, client);
  const code = await attempt(
    w,
    () => setCreditLimit(w.admin, { client: owner.id, amountMinor: minor, reason }),
    "same",
  );
  expect(code).toBe(w.m.balance(owner.id) < -minor ? "validation_failed" : "done");
  if (code === "done") owner.limit = minor;
}
