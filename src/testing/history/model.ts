import { expect } from "vitest";
import { dayOf, plusDays, rounded, share } from "./calendar";
import { inBase } from "./model-prices";
import { look, type TierRules } from "./model-tiers";
import type { Client, Invoice, InvoiceFact, Note, Service } from "./model-types";

export type * from "./model-types";

/** The plain recount: who owes and has what, and what is charged for which time. It knows no SQL. */
export class Model {
  now = new Date(0);
  clients = new Map<string, Client>();
  invoices = new Map<string, Invoice>();
  services = new Map<string, Service>();
  orders = new Map<string, "pending" | "paid" | "cancelled">();
  /** What an order takes of a product, which may have a stock. */
  units = new Map<string, { product: string; units: number }>();
  stock = new Map<string, number>();
  /** What one of another currency is worth, in millionths of a euro. */
  rates = new Map<string, number>();
  tierRules: TierRules = { window: "lifetime", demotion: false, graceDays: 30 };
  books = new Map<string, number>();
  revenue = new Map<string, { own: number; base: number }>();
  notes: Note[] = [];
  checkedNotes = 0;
  /** Invoices that became paid, whose job has not come yet; all that ever did; renewals to charge to a card. */
  settled: string[] = [];
  paidOnce = 0;
  toCharge: string[] = [];

  client(id: string): Client {
    return found(this.clients.get(id));
  }

  invoice(id: string): Invoice {
    return found(this.invoices.get(id));
  }

  balance(client: string): number {
    return 0 - this.booked(client, "client_balance");
  }

  booked(client: string, kind: string): number {
    return this.books.get(`${client} ${kind} ${this.client(client).currency}`) ?? 0;
  }

  /** Double entry: debits are positive. What moves a client's accounts is on its statement. */
  post(client: Client, entries: [kind: string, minor: number][]): void {
    let favour = 0;
    for (const [kind, minor] of entries) {
      const isOwn = kind.startsWith("client_");
      const key = `${isOwn ? client.id : "-"} ${kind} ${client.currency}`;
      this.books.set(key, (this.books.get(key) ?? 0) + minor);
      if (isOwn) favour -= minor;
    }
    client.moves.push({ at: this.now, minor: favour });
  }

  issue(fact: InvoiceFact, dueDays: number): Invoice {
    const client = this.client(fact.client);
    const net = fact.lines.reduce((sum, line) => sum + line.amount, 0);
    const tax = rounded(BigInt(net) * BigInt(client.taxBps), 10_000n);
    const { currency, taxBps } = client;
    const baseNet = inBase(net, currency, this.rates.get(currency) ?? 0);
    expect(fact).toMatchObject({ net, tax, total: net + tax, currency, taxBps, baseNet });
    expect(fact.lines.reduce((sum, line) => sum + line.tax, 0)).toBe(tax);
    expect([fact.issuedAt, fact.dueAt]).toEqual([
      this.now.toISOString(),
      plusDays(this.now, dueDays).toISOString(),
    ]);
    const invoice: Invoice = {
      ...fact,
      issuedAt: this.now,
      dueAt: new Date(fact.dueAt),
      ...{ status: "issued", paid: 0, credited: 0, refunded: 0, paidAt: null },
      ...{ steps: [], givenBack: new Set(), byCard: [] },
    };
    this.invoices.set(invoice.id, invoice);
    if (invoice.total > 0)
      this.post(client, [
        ["client_receivable", invoice.total],
        [revenueOf(invoice.kind), -net],
        ["tax", -tax],
      ]);
    else this.settle(invoice);
    return invoice;
  }

  /** Money from outside: what the invoice does not owe goes to the balance. */
  receive(clientId: string, invoice: Invoice | null, minor: number, method: string): void {
    const part = invoice && isOpen(invoice) ? Math.min(dueOf(invoice), minor) : 0;
    this.post(this.client(clientId), [
      [`clearing:${method}`, minor],
      ["client_receivable", -part],
      ["client_balance", part - minor],
    ]);
    if (invoice && part > 0) this.allocate(invoice, part);
  }

  /** What an invoice owes from the balance; false when that does not cover it. */
  payFromBalance(invoice: Invoice): boolean {
    const client = this.client(invoice.client);
    const due = dueOf(invoice);
    if (this.balance(client.id) + client.limit < due) return false;
    this.post(client, [
      ["client_balance", due],
      ["client_receivable", -due],
    ]);
    this.allocate(invoice, due);
    return true;
  }

  private allocate(invoice: Invoice, minor: number): void {
    invoice.paid += minor;
    if (dueOf(invoice) === 0) this.settle(invoice);
    else invoice.status = "part_paid";
  }

  private settle(invoice: Invoice): void {
    invoice.status = "paid";
    invoice.paidAt = this.now;
    this.settled.push(invoice.id);
    this.paidOnce += 1;
    const { net, total, credited, baseNet } = invoice;
    this.earn(
      invoice.client,
      invoice.kind,
      net - share(net, total, credited),
      baseNet - share(baseNet, total, credited),
    );
    if (invoice.order === null) return;
    this.orders.set(invoice.order, "paid");
    for (const service of this.services.values())
      if (service.order === invoice.order && service.status === "pending") service.status = "provisioning";
  }

  earn(client: string, kind: string, own: number, base: number): void {
    const key = `${client} ${kind} ${dayOf(this.now)}`;
    const before = this.revenue.get(key) ?? { own: 0, base: 0 };
    this.revenue.set(key, { own: before.own + own, base: before.base + base });
    if (kind === "wholesale") look(this, client, "money");
  }

  /** A credit note over an invoice: written off while it is open, else to the balance or a gateway. */
  credit(invoice: Invoice, minor: number, gateway?: string): void {
    const { net, total, baseNet } = invoice;
    const before = invoice.credited + invoice.refunded;
    const part = (whole: number) => share(whole, total, before + minor) - share(whole, total, before);
    const to = isOpen(invoice) ? "invoice" : (gateway ?? "balance");
    const note = { invoice: invoice.id, net: part(net), tax: minor - part(net), base: part(baseNet), to };
    if (to !== "invoice") {
      this.giveBack(invoice.client, invoice.kind, note);
      invoice.refunded += minor;
      return;
    }
    this.notes.push(note);
    this.post(this.client(invoice.client), [
      ["refunds", note.net],
      ["tax", note.tax],
      ["client_receivable", -minor],
    ]);
    invoice.credited += minor;
    if (dueOf(invoice) === 0) this.settle(invoice);
  }

  giveBack(clientId: string, kind: string, note: Note): void {
    this.notes.push(note);
    this.post(this.client(clientId), [
      ["refunds", note.net],
      ["tax", note.tax],
      [note.to === "balance" ? "client_balance" : `clearing:${note.to}`, -note.net - note.tax],
    ]);
    this.earn(clientId, kind, -note.net, -note.base);
  }

  /** Takes an invoice back for which nothing came in, and frees its periods. False for any other. */
  void(invoice: Invoice): boolean {
    if (invoice.status !== "issued" || invoice.credited > 0) return false;
    invoice.status = "void";
    this.post(this.client(invoice.client), [
      ["client_receivable", -invoice.total],
      [revenueOf(invoice.kind), invoice.net],
      ["tax", invoice.tax],
    ]);
    for (const service of this.services.values())
      service.periods = service.periods.filter((period) => period.invoice !== invoice.id);
    return true;
  }
}

export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("the model knows no such thing");
  return value;
}

export function isOpen({ status }: Invoice): boolean {
  return status === "issued" || status === "part_paid";
}

export function dueOf({ total, paid, credited }: Invoice): number {
  return total - paid - credited;
}

function revenueOf(kind: string): string {
  return kind === "wholesale" ? "revenue_reseller" : "revenue_direct";
}
