import type { RenewalRules } from "@/features/settings";
import { addDays } from "./days";

/** A step that was taken. `subject`: the invoice, or the service that was concerned. */
export type DoneStep = { step: string; subject: string; dayOffset: number; at: Date };

export type UnpaidInvoice = { issuedAt: Date; dueAt: Date; steps: readonly DoneStep[] };

/** A reminder that is to be sent: `dayOffset` days after the due date, before it when negative. */
export type Reminder = { step: string; kind: "reminder" | "overdue"; dayOffset: number };

/**
 * The one reminder that is to be sent now: the latest that is due, if neither it nor a later one was sent. What was
 * missed before it is not made up for; one that announces the due date is not sent after it, nor one of a day before
 * the invoice.
 */
export function reminderDue(invoice: UnpaidInvoice, rules: RenewalRules, now: Date): Reminder | null {
  const { issuedAt, dueAt, steps } = invoice;
  const isOver = dueAt <= now;
  const offsets = isOver ? rules.remindAfterDays : rules.remindBeforeDays.map((days) => -days);
  const due = offsets.filter((offset) => {
    const day = addDays(dueAt, offset);
    return day <= now && day > issuedAt;
  });
  if (due.length === 0) return null;
  const dayOffset = Math.max(...due);
  const sent = steps.filter(({ step }) => /^(before|after)_/.test(step));
  if (sent.some((one) => one.dayOffset >= dayOffset)) return null;
  return isOver
    ? { step: `after_${dayOffset}`, kind: "overdue", dayOffset }
    : { step: `before_${-dayOffset}`, kind: "reminder", dayOffset };
}

/** Whether a saved method is to be charged now: once. */
export function chargeDue({ dueAt, steps }: UnpaidInvoice, rules: RenewalRules, now: Date): boolean {
  return addDays(dueAt, -rules.chargeBeforeDays) <= now && !steps.some(({ step }) => step === "charge");
}

/**
 * When a service is suspended for the invoice of its next period; null for not (yet). Never before the period that is
 * paid for is over; and where a reminder is to come first, as long after it was really sent as the settings have it.
 */
export function suspendsAt(invoice: UnpaidInvoice, rules: RenewalRules, periodStart: Date): Date | null {
  const { suspendAfterDays, remindAfterDays } = rules;
  if (suspendAfterDays === null) return null;
  const moments = [addDays(invoice.dueAt, suspendAfterDays), periodStart];
  const first = Math.min(...remindAfterDays.filter((days) => days <= suspendAfterDays));
  if (Number.isFinite(first)) {
    const warned = earliest(invoice.steps.filter(({ step }) => step.startsWith("after_")));
    if (!warned) return null;
    moments.push(addDays(warned, suspendAfterDays - first));
  }
  return latest(moments);
}

/** When a service that was suspended for this invoice is terminated: as many days after that as the settings have it. */
export function terminatesAt(invoice: UnpaidInvoice, rules: RenewalRules, serviceId: string): Date | null {
  const { suspendAfterDays, terminateAfterDays } = rules;
  if (suspendAfterDays === null || terminateAfterDays === null) return null;
  const suspended = invoice.steps.find(({ step, subject }) => step === "suspend" && subject === serviceId);
  if (!suspended) return null;
  return latest([
    addDays(invoice.dueAt, terminateAfterDays),
    addDays(suspended.at, terminateAfterDays - suspendAfterDays),
  ]);
}

function earliest(steps: readonly DoneStep[]): Date | null {
  return steps.length === 0 ? null : new Date(Math.min(...steps.map(({ at }) => at.getTime())));
}

function latest(moments: readonly Date[]): Date {
  return new Date(Math.max(...moments.map((moment) => moment.getTime())));
}
