import { expect } from "vitest";
import { AppError } from "@/core/errors";
import { chargePreferredMethod, reconcilePayments, runAutoTopUps } from "@/features/billing";
import { runDunning, runRenewals, settleRenewals } from "@/features/renewals";
import { activateService, endDueServices, settleServiceCharge } from "@/features/services";
import { toil } from "./attempt";
import type { Command } from "./commands";
import { newInvoices } from "./facts";
import { dueOf, isOpen } from "./model";
import { chargeable, hear, returnRefund, takeCard } from "./model-cards";
import { runDunning as modelDunning } from "./model-dunning";
import { runRenewals as modelRenewals } from "./model-renewals";
import { endNow, lives, settleRenewals as modelSettle, settleCharge, start } from "./model-services";
import { clearTheWay, listen, openAttempt } from "./run-cards";
import { night } from "./run-program";
import type { World } from "./world";

const DAY_MS = 86_400_000;

type Job = (w: World) => Promise<void>;

/** Time passes. On the days between nothing runs; then everything does, each job perhaps twice. */
export async function passDays(
  w: World,
  { days, runs, twice, order }: Extract<Command, { kind: "days" }>,
  check: () => Promise<void>,
): Promise<void> {
  for (let run = 1; run <= runs; run += 1) {
    w.clock.set(new Date(w.m.now.getTime() + (days * DAY_MS) / runs));
    w.m.now = w.clock.now();
    for (const job of inOrder(order)) for (let time = 0; time < (twice ? 2 : 1); time += 1) await job(w);
    await check();
  }
}

/** Jobs come in any order: queues promise none. */
function inOrder(order: number): Job[] {
  const jobs = [provision, settlePaid, endDue, renewals, dunning, chargeCards, topUps, reconcile, night];
  const turned = [...jobs.slice(order), ...jobs.slice(0, order)];
  return order % 2 === 0 ? turned : turned.toReversed();
}

async function provision(w: World): Promise<void> {
  for (const service of w.m.services.values()) {
    if (service.status !== "provisioning") continue;
    await toil(w, () => activateService(w.job, { id: service.id }));
    start(w.m, service);
  }
}

/** The jobs of `invoice.paid`. */
async function settlePaid(w: World): Promise<void> {
  for (const id of w.m.settled.splice(0).toReversed()) {
    await toil(w, () => settleServiceCharge(w.job, { invoice: id }));
    settleCharge(w.m, w.m.invoice(id));
    await toil(w, () => settleRenewals(w.job, { invoice: id }));
    modelSettle(w.m, id);
  }
}

async function endDue(w: World): Promise<void> {
  await toil(w, () => endDueServices(w.job));
  const due = [...w.m.services.values()].filter(
    (service) => service.ends && lives(service) && service.periodEnd !== null && service.periodEnd <= w.m.now,
  );
  for (const service of due) endNow(w.m, service, "cancelled");
}

export async function renewals(w: World): Promise<void> {
  await toil(w, () => runRenewals(w.job));
  modelRenewals(w.m, await newInvoices(w.db, w.m), w.rules, w.trial?.kind === "twice");
}

async function dunning(w: World): Promise<void> {
  await toil(w, () => runDunning(w.job));
  modelDunning(w.m, w.rules);
}

/** The jobs of `payment.due`, with what they leave alone. */
async function chargeCards(w: World): Promise<void> {
  for (const id of w.m.toCharge.splice(0)) {
    await chargePreferredMethod(w.job, { invoice: id }, w.gateways).catch((error: unknown) => {
      if (!(error instanceof AppError) || error.code === "unavailable") throw error;
    });
    listen(w);
    const invoice = w.m.invoice(id);
    const { card } = w.m.client(invoice.client);
    if (!card || !isOpen(invoice) || !clearTheWay(w, invoice, null)) continue;
    if (w.fake.state.moods.get(card) !== "ok") continue;
    takeCard(w.m, invoice.client, invoice, chargeable(dueOf(invoice), invoice.currency));
  }
}

async function topUps(w: World): Promise<void> {
  await runAutoTopUps(w.job, w.gateways);
  listen(w);
  for (const client of w.m.clients.values()) {
    const { topUp, card, lastTopUp } = client;
    if (!topUp || !card || w.m.balance(client.id) >= topUp.below) continue;
    const pause = lastTopUp?.worked ? DAY_MS / 24 : DAY_MS;
    if (lastTopUp && w.m.now.getTime() - lastTopUp.at.getTime() < pause) continue;
    const worked = w.fake.state.moods.get(card) === "ok";
    client.lastTopUp = { at: w.m.now, worked };
    if (worked) w.m.receive(client.id, null, topUp.minor, "stripe");
  }
}

/** The shop asks Stripe about each open page, whose time is over by now, and about refunds that are under way. */
async function reconcile(w: World): Promise<void> {
  const open = [...w.m.invoices.values()].flatMap((invoice) => openAttempt(w, invoice) ?? []);
  await reconcilePayments(w.job, w.gateways);
  listen(w);
  for (const attempt of open) {
    if (attempt.paid) hear(w.m, attempt);
    else if (attempt.expiresAt <= w.m.now) attempt.isOpen = false;
  }
  for (const refund of w.refunds.filter(({ isPending }) => isPending)) {
    const status = w.fake.state.refunds.get(refund.id)?.status;
    if (status === "failed") returnRefund(w.m, refund);
    else refund.isPending = status === "pending";
  }
  expect(open.every(({ isOpen: still }) => !still)).toBe(true);
}
