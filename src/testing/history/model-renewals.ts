import { expect } from "vitest";
import { nextMonth, plusDays } from "./calendar";
import { dueOf, type Invoice, type InvoiceFact, isOpen, type Model, type Service } from "./model";
import {
  chargedUntil,
  lapsePending,
  lives,
  nextPeriod,
  periodsOf,
  settleRenewals,
  waitingInvoices,
} from "./model-services";

type Due = { service: Service; start: Date; end: Date };

type Rules = { leadDays: number; dueDays: number };

/**
 * The run of renewals: of what was written it may look up amounts alone; which periods are due it knows itself. Of two
 * at once the second may find what the first has resumed meanwhile, and renew it at once.
 */
export function runRenewals(m: Model, facts: InvoiceFact[], rules: Rules, twice: boolean): void {
  settleRenewals(m);
  for (const service of m.services.values()) {
    const isOver = service.periodEnd !== null && service.periodEnd <= m.now;
    if (service.pending?.kind === "change" && lives(service) && isOver) lapsePending(m, service);
  }
  const left = new Set(facts);
  for (const client of m.clients.values()) issueFor(m, client.id, left, rules);
  collect(m);
  settleRenewals(m);
  if (twice && left.size > 0) {
    for (const fact of left) if (issueLater(m, fact, rules)) left.delete(fact);
    collect(m);
    settleRenewals(m);
  }
  expect(left.size, `invoices that nothing calls for: ${JSON.stringify([...left])}`).toBe(0);
}

function issueFor(m: Model, clientId: string, facts: Set<InvoiceFact>, rules: Rules): void {
  const client = m.client(clientId);
  if (client.suspended && client.renewalsHeld) return;
  for (;;) {
    const due = duePeriods(m, clientId, rules.leadDays);
    if (due.length === 0) return;
    for (const together of client.monthly ? [firstMonth(due)] : due.map((each) => [each])) {
      const fact = [...facts].find(({ lines }) => isInvoiceOf(lines, together));
      expect(fact, `an invoice for ${JSON.stringify(together.map(keyOf))}`).toBeDefined();
      if (!fact) return;
      facts.delete(fact);
      issue(m, fact, together, rules);
    }
  }
}

/** What the second of two runs has invoiced, if it may have: only of what is due by now. */
function issueLater(m: Model, fact: InvoiceFact, rules: Rules): boolean {
  const { suspended, renewalsHeld } = m.client(fact.client);
  const due = duePeriods(m, fact.client, rules.leadDays);
  const together = due.filter(({ service }) => fact.lines.some((line) => line.service === service.id));
  if ((suspended && renewalsHeld) || !isInvoiceOf(fact.lines, together)) return false;
  issue(m, fact, together, rules);
  return true;
}

function issue(m: Model, fact: InvoiceFact, due: Due[], { dueDays }: Rules): void {
  for (const { service, start, end } of due) service.periods.push({ start, end, invoice: fact.id });
  m.issue(fact, dueDays);
}

function duePeriods(m: Model, clientId: string, leadDays: number): Due[] {
  const ahead = plusDays(m.now, leadDays);
  const isMonthly = m.client(clientId).monthly;
  const isDue = (start: Date) => (isMonthly ? start < nextMonth(ahead) : start <= ahead);
  return [...m.services.values()]
    .filter((service) => service.client === clientId && renews(m, service))
    .map((service) => ({ service, ...nextPeriod(service, chargedUntil(service)) }))
    .filter(({ start }) => isDue(start));
}

export function renews(m: Model, service: Service): boolean {
  if (!lives(service) || service.ends || service.pending) return false;
  return service.suspendedBy !== "overdue" || waitingInvoices(m, service).length === 0;
}

function firstMonth(due: Due[]): Due[] {
  const month = (each: Due) => each.start.toISOString().slice(0, 7);
  const first = due.map(month).sort()[0];
  return due.filter((each) => month(each) === first);
}

const keyOf = ({ service, start, end }: Due) => `${service.id} ${start.toISOString()} ${end.toISOString()}`;

function isInvoiceOf(lines: InvoiceFact["lines"], due: Due[]): boolean {
  const said = lines.map((line) => `${line.kind} ${line.service} ${line.start} ${line.end}`).sort();
  return (
    said.join() ===
    due
      .map((each) => `renewal ${keyOf(each)}`)
      .sort()
      .join()
  );
}

/** Unpaid renewals are paid from the balances of those who want that, the ones due first. */
function collect(m: Model): void {
  const covers = (invoice: Invoice) =>
    m.balance(invoice.client) + m.client(invoice.client).limit >= dueOf(invoice);
  const payable = [...m.invoices.values()]
    .filter((invoice) => isOpen(invoice) && m.client(invoice.client).autoPay && covers(invoice))
    .filter((invoice) => periodsOf(m, invoice).length > 0)
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1));
  for (const invoice of payable) m.payFromBalance(invoice);
}
