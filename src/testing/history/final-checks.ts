import { expect } from "vitest";
import { getStatement } from "@/features/billing";
import { foldAnalytics } from "@/features/reports";
import { brokenInvariants } from "../invariants";
import { dayOf, endOfPeriod } from "./calendar";
import { compare } from "./compare";
import type { Model } from "./model";
import { renews } from "./model-renewals";
import { renewals } from "./run-jobs";
import type { World } from "./world";

/** After a history: what always holds does, statements close, and no time is charged twice or left out. */
export async function expectWhole(w: World): Promise<void> {
  // What a run of the renewals has resumed by its payments, the next one renews.
  await renewals(w);
  await renewals(w);
  await compare(w);
  await foldAnalytics(w.job);
  const broken = await brokenInvariants();
  if (broken.length > 0) throw new Error(`invariants are broken: ${JSON.stringify(broken)}`);
  for (const client of w.m.clients.values()) await expectStatement(w, client.id);
  expectPeriods(w.m);
}

/** The statement of two halves of the time: each opens where the one before closed, and its entries lead there. */
async function expectStatement(w: World, client: string): Promise<void> {
  const { moves } = w.m.client(client);
  const middle = dayOf(moves[Math.floor(moves.length / 2)]?.at ?? w.m.now);
  const before = dayOf(new Date(Date.parse(middle) - 1));
  let position = 0;
  for (const [from, to] of [
    ["2025-12-01", before],
    [middle, dayOf(w.m.now)],
  ] as const) {
    const statement = await getStatement(w.admin, { client, from, to });
    expect(statement.opening.amount).toBe(position);
    const own = moves.filter(({ at }) => dayOf(at) >= from && dayOf(at) <= to);
    position += own.reduce((sum, { minor }) => sum + minor, 0);
    expect(statement.closing.amount).toBe(position);
    const { opening, charged, received, closing } = statement;
    expect(opening.amount + charged.amount + received.amount).toBe(closing.amount);
    if (!statement.isCut && statement.entries.length > 0)
      expect(statement.entries.at(-1)?.position.amount).toBe(closing.amount);
  }
  const stands =
    w.m.balance(client) - w.m.booked(client, "client_held") - w.m.booked(client, "client_receivable");
  expect(position).toBe(stands);
}

/**
 * Periods of a service adjoin, each as long as the calendar has it. Only of what renews no more may one that nobody paid
 * be missing before another that was.
 */
function expectPeriods(m: Model): void {
  for (const service of m.services.values()) {
    const { periods, anchor, cycle, periodEnd } = service;
    const client = m.client(service.client);
    const goesOn = renews(m, service) && !(client.suspended && client.renewalsHeld);
    const sorted = periods.toSorted((a, b) => a.start.getTime() - b.start.getTime());
    for (const [index, { start, end }] of sorted.entries()) {
      const next = sorted[index + 1];
      if (next && (goesOn || (periodEnd && end < periodEnd))) expect(next.start).toEqual(end);
      if (anchor && start >= anchor) expect(end).toEqual(endOfPeriod(anchor, start, cycle));
    }
  }
}
