import { expect } from "vitest";
import { toPublicId } from "@/core/ids";
import { changeService, changeServiceInput, renewService } from "@/features/services";
import { attempt } from "./attempt";
import { endOfPeriod, rounded } from "./calendar";
import type { Command } from "./commands";
import { newInvoices, newNotes } from "./facts";
import type { Pending, Service } from "./model";
import { apply, isFirm, nextPeriod, waitingInvoices } from "./model-services";
import { buyerOf } from "./run-money";
import { cycleOf, optionsOf } from "./run-orders";
import { ctxOf, serviceOf } from "./run-services";
import type { World } from "./world";

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;
type Charged = Awaited<ReturnType<typeof changeService>>["charge"];

export async function change(w: World, command: Of<"change">): Promise<void> {
  const service = serviceOf(w, command.service);
  if (!service) return;
  const buyer = buyerOf(
    w,
    w.buyers.findIndex(({ owner }) => owner.clientId === service.client),
  );
  const cycle = command.cycle === null ? service.cycle : cycleOf(command.cycle);
  const expected = verdict(w, service, command.ips, cycle);
  const id = toPublicId("service", service.id);
  const input = changeServiceInput.parse({ id, options: optionsOf(buyer, command.ips), cycle });
  const { code, charge } = await charged(w, () => changeService(ctxOf(w, service), input));
  expect(code).toBe(expected);
  if (code !== "done") return;
  // What was invoiced ahead was priced as it was before.
  for (const invoice of waitingInvoices(w.m, service)) w.m.void(invoice);
  const begins = service.periodEnd && service.periodEnd < w.m.now ? service.periodEnd : w.m.now;
  const newCycle = cycle !== service.cycle && {
    cycle,
    start: begins,
    end: endOfPeriod(begins, begins, cycle),
  };
  await settle(w, service, charge, { invoice: "", kind: "change", ips: command.ips, ...newCycle });
}

function verdict({ m }: World, service: Service, ips: number, cycle: Service["cycle"]): string {
  const waiting = waitingInvoices(m, service);
  if (service.status !== "active" || service.pending || waiting.some((each) => isFirm(m, each)))
    return "state_conflict";
  if (cycle !== service.cycle && service.ends) return "state_conflict";
  if (cycle === service.cycle && ips === service.ips) return "validation_failed";
  // A period that is paid and has not taken effect yet comes first.
  const kept = service.periods.filter(({ invoice }) => !waiting.some(({ id }) => id === invoice));
  return kept.some(({ end }) => service.periodEnd && end > service.periodEnd) ? "state_conflict" : "done";
}

export async function renew(w: World, command: Of<"renew">): Promise<void> {
  const service = serviceOf(w, command.service);
  if (!service) return;
  const { code, charge } = await charged(w, () => renewService(ctxOf(w, service), { id: service.id }));
  const { periodEnd } = service;
  const isTaken = service.periods.some(({ start }) => start.getTime() === periodEnd?.getTime());
  const may =
    service.status === "active" &&
    !(service.ends || service.pending || isTaken) &&
    waitingInvoices(w.m, service).length === 0;
  expect(code).toBe(may ? "done" : "state_conflict");
  if (code !== "done" || !periodEnd) return;
  const { start, end } = nextPeriod(service, periodEnd);
  const period = { start, end, invoice: null as string | null };
  service.periods.push(period);
  const pending = { invoice: "", kind: "renewal" as const, start, end };
  await settle(w, service, charge, pending);
  period.invoice = pending.invoice || null;
}

/** What a change or a renewal came to: charged at once or by an open invoice, given back, or for nothing. */
async function settle(
  w: World,
  service: Service,
  charge: Charged | undefined,
  pending: Pending,
): Promise<void> {
  const { m } = w;
  const client = m.client(service.client);
  const [fact, ...more] = await newInvoices(w.db, m);
  const [note, ...others] = await newNotes(w.db, m.notes.length);
  expect([more, others, fact && note]).toEqual([[], [], undefined]);
  const net = (fact?.net ?? 0) - (note?.net ?? 0);
  if (charge !== undefined) expect(net).toBe(charge?.net.amount ?? 0);
  if (note) {
    const tax = rounded(BigInt(note.net) * BigInt(client.taxBps), 10_000n);
    const credit = { invoice: null, net: note.net, tax, base: note.base, to: "balance" };
    m.giveBack(client.id, client.isReseller ? "wholesale" : "retail", credit);
  }
  if (!fact) return apply(service, pending);
  expect(fact.lines).toMatchObject([{ service: service.id, kind: pending.kind, amount: net }]);
  pending.invoice = fact.id;
  const invoice = m.issue(fact, w.rules.dueDays);
  const isPaid = m.payFromBalance(invoice);
  if (charge) expect(charge.outcome).toBe(isPaid ? "paid" : "waiting");
  if (isPaid) apply(service, pending);
  else service.pending = pending;
}

/** What is charged is not known where only the answer was lost. */
async function charged(
  w: World,
  work: () => Promise<{ charge: Charged }>,
): Promise<{ code: string; charge: Charged | undefined }> {
  let charge: Charged | undefined;
  const remember = (result: { charge: Charged }) => {
    charge = result.charge;
  };
  const code = await attempt(w, () => work().then(remember), "refused");
  return { code, charge };
}
