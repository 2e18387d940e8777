import { endOfPeriod } from "./calendar";
import { type Invoice, isOpen, type Model, type Period, type Service } from "./model";

/** What becomes of services and the periods that they are charged for, as the decisions say it. */

export function lives({ status }: Service): boolean {
  return status === "active" || status === "suspended";
}

function hasEnded({ status }: Service): boolean {
  return status === "cancelled" || status === "terminated";
}

/** Where its next period starts: after those that follow each other from what is paid, or in the first gap. */
export function chargedUntil({ periodEnd, periods }: Service): Date {
  let until = periodEnd ?? new Date(0);
  for (;;) {
    const next = periods.find(({ start: begins }) => begins.getTime() === until.getTime());
    if (!next) return until;
    until = next.end;
  }
}

export function nextPeriod(service: Service, start: Date): { start: Date; end: Date } {
  return { start, end: endOfPeriod(service.anchor ?? start, start, service.cycle) };
}

/** Open invoices that its coming periods wait for, but for the one that a change or renewal by hand waits for. */
export function waitingInvoices(m: Model, service: Service): Invoice[] {
  const ids = new Set(service.periods.map(({ invoice }) => invoice));
  return [...m.invoices.values()].filter(
    (invoice) => ids.has(invoice.id) && isOpen(invoice) && invoice.id !== service.pending?.invoice,
  );
}

export function hasBegun(m: Model, invoice: Invoice): boolean {
  return periodsOf(m, invoice).some(([, { start }]) => start <= m.now);
}

export function periodsOf(m: Model, invoice: Invoice): [Service, Period][] {
  return [...m.services.values()].flatMap((service) =>
    service.periods
      .filter((period) => period.invoice === invoice.id)
      .map((period): [Service, Period] => [service, period]),
  );
}

/** Of an invoice that a change cannot undo any more. */
export function isFirm(m: Model, invoice: Invoice): boolean {
  return invoice.status !== "issued" || invoice.credited > 0 || hasBegun(m, invoice);
}

export function start(m: Model, service: Service): void {
  if (service.status !== "provisioning") return;
  const { end } = { end: endOfPeriod(m.now, m.now, service.cycle) };
  Object.assign(service, { status: "active", anchor: m.now, periodEnd: end });
  service.periods.push({ start: m.now, end, invoice: null });
}

export function lapsePending(m: Model, service: Service): boolean {
  if (!service.pending || !m.void(m.invoice(service.pending.invoice))) return false;
  service.pending = null;
  return true;
}

export function lapseRenewals(m: Model, service: Service, begun: boolean): void {
  for (const invoice of waitingInvoices(m, service)) if (begun || !hasBegun(m, invoice)) m.void(invoice);
}

export function endNow(m: Model, service: Service, status: "cancelled" | "terminated"): void {
  lapsePending(m, service);
  lapseRenewals(m, service, true);
  Object.assign(service, { status, suspendedBy: null, ends: false });
}

/** A change or a renewal that is paid takes effect. */
export function apply(service: Service, change: NonNullable<Service["pending"]>): void {
  service.pending = null;
  service.ips = change.ips ?? service.ips;
  const { start: begins, end } = change;
  if (!begins || !end) return;
  if (change.cycle) {
    service.cycle = change.cycle;
    service.anchor = begins;
    service.periods = service.periods
      .filter(({ start: at }) => at < begins)
      .map((period) => (period.end > begins ? { ...period, end: begins } : period));
    service.periods.push({ start: begins, end, invoice: change.invoice || null });
  }
  service.periodEnd = end;
}

/** The job of a paid invoice: what waits for it takes effect, or is given back where the service has ended. */
export function settleCharge(m: Model, invoice: Invoice): void {
  for (const service of m.services.values()) {
    const { pending } = service;
    if (pending?.invoice !== invoice.id || invoice.status !== "paid") continue;
    if (!hasEnded(service)) apply(service, pending);
    else {
      if (invoice.paid > invoice.refunded) m.credit(invoice, invoice.paid - invoice.refunded);
      service.periods = service.periods.filter((period) => period.invoice !== invoice.id);
      service.pending = null;
    }
  }
}

/** Paid periods take effect one after the other; those of what has ended go back; what has paid its debts goes on. */
export function settleRenewals(m: Model, only?: string): void {
  for (const service of [...m.services.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const ahead = service.periods
      .filter(({ start: at, invoice }) => isPaidAhead(m, service, at, invoice))
      .sort((a, b) => a.start.getTime() - b.start.getTime());
    if (only && !ahead.some(({ invoice }) => invoice === only)) continue;
    if (hasEnded(service)) for (const period of ahead) giveBack(m, service, period);
    if (!lives(service)) continue;
    for (const period of ahead)
      if (period.start.getTime() === service.periodEnd?.getTime()) service.periodEnd = period.end;
  }
  for (const service of m.services.values()) if (isClear(m, service)) resume(service);
}

function isPaidAhead(m: Model, service: Service, at: Date, invoice: string | null): boolean {
  if (invoice === null || invoice === service.pending?.invoice) return false;
  return m.invoice(invoice).status === "paid" && service.periodEnd !== null && at >= service.periodEnd;
}

function giveBack(m: Model, service: Service, period: Period): void {
  const invoice = m.invoice(period.invoice ?? "");
  const line = invoice.lines.find(
    ({ service: id, start: at }) => id === service.id && at === period.start.toISOString(),
  );
  const key = `${service.id} ${period.start.toISOString().slice(0, 10)}`;
  const charged = line ? line.amount + line.tax : 0;
  const minor = Math.min(charged, invoice.paid - invoice.refunded);
  if (!invoice.givenBack.has(key) && minor > 0) m.credit(invoice, minor);
  invoice.givenBack.add(key);
  service.periods = service.periods.filter((each) => each !== period);
}

function isClear(m: Model, service: Service): boolean {
  if (service.status !== "suspended" || service.suspendedBy !== "overdue") return false;
  const debts = [...m.invoices.values()].filter(({ steps }) =>
    steps.some(({ step, subject }) => step === "suspend" && subject === service.id),
  );
  const heldAt = Math.max(
    ...debts.flatMap(({ steps }) =>
      steps
        .filter((each) => each.step === "suspend" && each.subject === service.id)
        .map((s) => s.at.getTime()),
    ),
  );
  const hasPaid = service.periods.some(({ invoice }) => {
    const paidAt = invoice === null ? null : m.invoice(invoice).paidAt;
    return paidAt !== null && paidAt.getTime() >= heldAt;
  });
  return hasPaid && !debts.some(isOpen);
}

function resume(service: Service): void {
  Object.assign(service, { status: "active", suspendedBy: null });
}
