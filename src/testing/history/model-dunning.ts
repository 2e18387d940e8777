import { plusDays } from "./calendar";
import { type Invoice, isOpen, type Model, type Service, type Step } from "./model";
import { lapsePending, lives, periodsOf, waitingInvoices } from "./model-services";

/** The model's reading of R75 and of docs/decisions: one step once, and never punctual before it is fair. */

export type DunningRules = {
  remindBeforeDays: number[];
  remindAfterDays: number[];
  chargeBeforeDays: number;
  suspendAfterDays: number | null;
  terminateAfterDays: number | null;
};

type Concerned = { service: Service; status: Service["status"]; start: Date };
type Debt = { invoice: Invoice; steps: Step[]; services: Concerned[] };

export function runDunning(m: Model, rules: DunningRules): void {
  // As it stood when the run began: what a step of this run has done is the next run's to see.
  const debts = [...m.invoices.values()]
    .filter(isOpen)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((invoice): Debt => ({ invoice, steps: [...invoice.steps], services: concerned(m, invoice) }));
  for (const debt of debts) dun(m, debt, rules);
}

function concerned(m: Model, invoice: Invoice): Concerned[] {
  return periodsOf(m, invoice)
    .filter(([service, { start }]) => service.periodEnd !== null && start >= service.periodEnd)
    .map(([service, { start }]) => ({ service, status: service.status, start }))
    .sort((a, b) => (a.service.id < b.service.id ? -1 : 1));
}

function dun(m: Model, debt: Debt, rules: DunningRules): void {
  const { invoice, steps, services } = debt;
  // Void by now, with a service that was terminated for another one.
  if (!isOpen(invoice)) return;
  remind(m, debt, rules);
  if (services.length === 0) return;
  const chargesAt = plusDays(invoice.dueAt, -rules.chargeBeforeDays);
  if (chargesAt <= m.now && !steps.some(({ step }) => step === "charge")) {
    take(m, invoice, "charge", invoice.id, -rules.chargeBeforeDays);
    m.toCharge.push(invoice.id);
  }
  const client = m.client(invoice.client);
  if (client.suspended && client.renewalsHeld) return;
  for (const each of services) {
    suspend(m, debt, each, rules);
    terminate(m, debt, each, rules);
  }
}

function take(m: Model, invoice: Invoice, step: string, subject: string, offset: number): void {
  invoice.steps.push({ step, subject, offset, at: m.now });
}

function remind(m: Model, { invoice, steps }: Debt, rules: DunningRules): void {
  const isLate = invoice.dueAt <= m.now;
  const offsets = isLate ? rules.remindAfterDays : rules.remindBeforeDays.map((days) => -days);
  const come = offsets.filter((offset) => {
    const at = plusDays(invoice.dueAt, offset);
    return at <= m.now && at > invoice.issuedAt;
  });
  const offset = Math.max(...come);
  const sent = steps.filter(({ step }) => step.includes("_")).map((step) => step.offset);
  if (come.length === 0 || sent.some((each) => each >= offset)) return;
  take(m, invoice, `${isLate ? "after" : "before"}_${Math.abs(offset)}`, invoice.id, offset);
}

const latest = (...moments: Date[]) => new Date(Math.max(...moments.map((at) => at.getTime())));

function suspend(
  m: Model,
  { invoice, steps }: Debt,
  { service, status, start }: Concerned,
  rules: DunningRules,
) {
  const { suspendAfterDays: after } = rules;
  if (after === null || status !== "active") return;
  if (steps.some(({ step, subject }) => step === "suspend" && subject === service.id)) return;
  let at = latest(plusDays(invoice.dueAt, after), start);
  const first = Math.min(...rules.remindAfterDays.filter((days) => days <= after));
  if (Number.isFinite(first)) {
    const warned = steps.filter(({ step }) => step.startsWith("after_")).map((step) => step.at.getTime());
    if (warned.length === 0) return;
    at = latest(at, plusDays(new Date(Math.min(...warned)), after - first));
  }
  // Held back, or ended, for another invoice of this very run.
  if (at > m.now || service.status !== "active") return;
  Object.assign(service, { status: "suspended", suspendedBy: "overdue" });
  take(m, invoice, "suspend", service.id, after);
}

function terminate(m: Model, { invoice, steps }: Debt, { service, status }: Concerned, rules: DunningRules) {
  const { suspendAfterDays: held, terminateAfterDays: after } = rules;
  const since = steps.find(({ step, subject }) => step === "suspend" && subject === service.id);
  if (held === null || after === null || !since || status !== "suspended") return;
  const at = latest(plusDays(invoice.dueAt, after), plusDays(since.at, after - held));
  if (at > m.now || service.status !== "suspended" || !isOpen(invoice)) return;
  Object.assign(service, { status: "terminated", suspendedBy: null, ends: false });
  take(m, invoice, "terminate", service.id, after);
  lapsePending(m, service);
  // Nobody is asked for an invoice any more whose services have all ended.
  for (const each of waitingInvoices(m, service))
    if (periodsOf(m, each).every(([one]) => !lives(one))) m.void(each);
}
