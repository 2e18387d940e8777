import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { getSettings, type RenewalRules } from "@/features/settings";
import { chargeDue, reminderDue, suspendsAt, terminatesAt } from "../domain/dunning";
import { suspendFor, terminateFor } from "./hold-services";
import { type Debt, readDebts } from "./read-debts";
import { askToCharge, sendReminder } from "./remind";

export type DunningRun = { reminders: number; charges: number; suspended: number; terminated: number };

/**
 * R75: what is due about unpaid invoices: reminders, the saved method, and for those of renewals suspension and
 * termination. Each step once, however often it runs; what a step finds changed is left alone.
 */
export async function runDunning(ctx: Context): Promise<DunningRun> {
  const scope = authorizeProvider(ctx, "renewal:run");
  const rules = (await getSettings(ctx)).billing.renewals;
  const run: DunningRun = { reminders: 0, charges: 0, suspended: 0, terminated: 0 };
  let after: string | null = null;
  do {
    const debts: Debt[] = await inTransaction(ctx, scope, (tx) =>
      readDebts(tx, ctx.clock.now(), rules, after),
    );
    for (const debt of debts) await dun(ctx, rules, debt, run);
    after = debts.at(-1)?.id ?? null;
  } while (after);
  return run;
}

async function dun(ctx: Context, rules: RenewalRules, debt: Debt, run: DunningRun): Promise<void> {
  const now = ctx.clock.now();
  const isDue = (moment: Date | null) => moment !== null && moment <= now;
  const reminder = reminderDue(debt, rules, now);
  if (reminder && (await done(sendReminder(ctx, debt, reminder)))) run.reminders += 1;
  if (debt.services.length === 0) return;
  if (chargeDue(debt, rules, now) && (await done(askToCharge(ctx, debt, -rules.chargeBeforeDays))))
    run.charges += 1;
  if (debt.held) return;
  for (const { id, status, periodStart } of debt.services) {
    if (status === "active" && isDue(suspendsAt(debt, rules, periodStart)) && !wasSuspended(debt, id))
      if (await done(suspendFor(ctx, debt, id, rules.suspendAfterDays ?? 0))) run.suspended += 1;
    if (status === "suspended" && isDue(terminatesAt(debt, rules, id)))
      if (await done(terminateFor(ctx, debt, id, rules.terminateAfterDays ?? 0))) run.terminated += 1;
  }
}

/** What an admin has let go on is not suspended for the same invoice again. */
function wasSuspended({ steps }: Debt, service: string): boolean {
  return steps.some(({ step, subject }) => step === "suspend" && subject === service);
}

/** False where somebody else was first, or the invoice has been paid in this very moment. */
async function done(step: Promise<unknown>): Promise<boolean> {
  try {
    await step;
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "state_conflict") return false;
    throw error;
  }
}
