import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { applyDueChanges } from "@/features/pricing";
import { withdrawCharge } from "@/features/services";
import { getSettings } from "@/features/settings";
import { log } from "@/log";
import { collectRenewals } from "./collect-renewals";
import { issueRenewals } from "./issue-renewals";
import { type DuePeriod, readDuePeriods } from "./read-due";
import { settleRenewals } from "./settle-renewals";

/** Looks in one run: what is left then, the next run takes up. */
const MOST_LOOKS = 1_000;

/** So often a client is looked at again whose services have changed since, by a payment or another run; then the next run does. */
const FRUITLESS_LOOKS = 5;

export type RenewalRun = { issued: number; paid: number };

/**
 * R75: invoices what renews within the lead time, and pays what balances cover. Late or twice comes to the same:
 * periods that were missed follow one after the other, each once. A client whose invoice cannot be made stops nobody
 * else's; the run fails in the end, so that the queue shows it.
 */
export async function runRenewals(ctx: Context): Promise<RenewalRun> {
  authorizeProvider(ctx, "renewal:run");
  await applyDueChanges(ctx);
  await settleRenewals(ctx);
  await lapseOldChanges(ctx);
  const { issued, failed } = await issueAll(ctx);
  const paid = await collectRenewals(ctx);
  await settleRenewals(ctx);
  if (failed.length > 0) throw new AggregateError(failed, `renewals of ${failed.length} clients failed`);
  return { issued, paid };
}

async function issueAll(ctx: Context): Promise<{ issued: number; failed: unknown[] }> {
  const rules = (await getSettings(ctx)).billing.renewals;
  const failed = new Map<string, unknown>();
  // In a row, by client: what fails comes to nothing however often it is looked at.
  const fruitless = new Map<string, number>();
  let issued = 0;
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const without = [...fruitless].filter(([, looks]) => looks >= FRUITLESS_LOOKS).map(([id]) => id);
    const due = await readDuePeriods(ctx, rules, without);
    if (due.length === 0) break;
    for (const [clientId, periods] of byClient(due)) {
      const count = await issueRenewals(ctx, clientId, periods).catch((error: unknown) => {
        log().error({ err: error, client: clientId }, "renewals could not be invoiced");
        failed.set(clientId, error);
        return 0;
      });
      const looks = failed.has(clientId) ? FRUITLESS_LOOKS : (fruitless.get(clientId) ?? 0) + 1;
      fruitless.set(clientId, count > 0 ? 0 : looks);
      issued += count;
    }
  }
  return { issued, failed: [...failed.values()] };
}

function byClient(periods: readonly DuePeriod[]): Map<string, DuePeriod[]> {
  const clients = new Map<string, DuePeriod[]>();
  for (const period of periods)
    clients.set(period.clientId, [...(clients.get(period.clientId) ?? []), period]);
  return clients;
}

/** A change that nobody has paid for holds the renewal back until the period is over; then it is taken back. */
async function lapseOldChanges(ctx: Context): Promise<void> {
  const waiting = await inTransaction(ctx, { kind: "provider" }, (tx) =>
    tx.service.findMany({
      where: {
        pendingInvoice: { status: "issued" },
        pendingChange: { path: ["kind"], equals: "change" },
        periodEnd: { lte: ctx.clock.now() },
        status: { in: ["active", "suspended"] },
      },
      select: { id: true },
      orderBy: { id: "asc" },
    }),
  );
  for (const { id } of waiting) {
    try {
      await withdrawCharge(ctx, { id });
    } catch (error) {
      if (!(error instanceof AppError && error.code === "state_conflict")) throw error;
    }
  }
}
