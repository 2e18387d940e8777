import { expect } from "vitest";
import {
  cancelService,
  keepService,
  suspendService,
  terminateService,
  unsuspendService,
  withdrawCharge,
} from "@/features/services";
import { attempt } from "./attempt";
import type { Command } from "./commands";
import type { Service } from "./model";
import { endNow, lapsePending, lapseRenewals, lives } from "./model-services";
import { pick, type World } from "./world";

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;
/** Mostly one that runs. */
export function serviceOf(w: World, which: number): Service | undefined {
  const all = [...w.m.services.values()];
  const running = all.filter(lives);
  return which % 8 > 0 && running.length > 0 ? pick(running, which) : pick(all, which);
}

/** Its owner's, or an admin's where the owner may only read. */
export function ctxOf(w: World, service: Service) {
  const owner = w.buyers.find((buyer) => buyer.owner.clientId === service.client)?.owner;
  return owner && !w.m.client(service.client).suspended ? owner.ctx : w.admin;
}

export async function cancel(w: World, command: Of<"cancel">): Promise<void> {
  const service = serviceOf(w, command.service);
  if (!service) return;
  const { m } = w;
  const when = command.now ? "now" : "period_end";
  const code = await attempt(w, () => cancelService(ctxOf(w, service), { id: service.id, when }), "refused");
  if (command.now) {
    const may = lives(service) || service.status === "provisioning";
    expect(code).toBe(may ? "done" : "state_conflict");
    if (may) endNow(m, service, "cancelled");
    return;
  }
  const may = lives(service) && !service.ends && service.periodEnd !== null && service.periodEnd > m.now;
  expect(code).toBe(may ? "done" : "state_conflict");
  if (!may) return;
  service.ends = true;
  if (service.pending?.kind === "renewal" || service.pending?.cycle) lapsePending(m, service);
  lapseRenewals(m, service, false);
}

export async function keep(w: World, command: Of<"keep">): Promise<void> {
  const ending = [...w.m.services.values()].filter(({ ends }) => ends);
  const service = pick(ending, command.service) ?? serviceOf(w, command.service);
  if (!service) return;
  const may = service.ends && lives(service) && service.periodEnd !== null && service.periodEnd > w.m.now;
  expect(await attempt(w, () => keepService(ctxOf(w, service), { id: service.id }), "refused")).toBe(
    may ? "done" : "state_conflict",
  );
  if (may) service.ends = false;
}

export async function withdraw(w: World, command: Of<"withdraw">): Promise<void> {
  const waiting = [...w.m.services.values()].filter(({ pending }) => pending);
  const service = pick(waiting, command.service) ?? serviceOf(w, command.service);
  if (!service) return;
  const code = await attempt(w, () => withdrawCharge(ctxOf(w, service), { id: service.id }), "refused");
  expect(code).toBe(lapsePending(w.m, service) ? "done" : "state_conflict");
}

export async function suspend(w: World, command: Of<"suspend">): Promise<void> {
  const service = serviceOf(w, command.service);
  if (!service) return;
  const may = lives(service) && service.suspendedBy !== "provider";
  expect(await attempt(w, () => suspendService(w.admin, { id: service.id }), "refused")).toBe(
    may ? "done" : "state_conflict",
  );
  if (may) Object.assign(service, { status: "suspended", suspendedBy: "provider" });
}

export async function unsuspend(w: World, command: Of<"unsuspend">): Promise<void> {
  const held = [...w.m.services.values()].filter(({ status }) => status === "suspended");
  const service = pick(held, command.service) ?? serviceOf(w, command.service);
  if (!service) return;
  const may = service.status === "suspended";
  expect(await attempt(w, () => unsuspendService(w.admin, { id: service.id }), "refused")).toBe(
    may ? "done" : "state_conflict",
  );
  if (may) Object.assign(service, { status: "active", suspendedBy: null });
}

export async function terminate(w: World, command: Of<"terminate">): Promise<void> {
  const all = [...w.m.services.values()];
  const ended = all.filter(({ status }) => status === "suspended" || status === "cancelled");
  const service = pick(ended, command.service) ?? serviceOf(w, command.service);
  if (!service) return;
  const hasStarted = w.m.orders.get(service.order) !== "cancelled";
  const may = hasStarted && (service.status === "suspended" || service.status === "cancelled");
  const code = await attempt(
    w,
    () => terminateService(w.admin, { id: service.id, reason: "As agreed" }),
    "refused",
  );
  expect(code).toBe(may ? "done" : "state_conflict");
  if (may) endNow(w.m, service, "terminated");
}
