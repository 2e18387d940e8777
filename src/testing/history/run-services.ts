import { expect } from "vitest";
import { cancelOrder, createOrder, createOrderInput, type OrderDto } from "@/features/orders";
import {
  cancelService,
  keepService,
  suspendService,
  terminateService,
  unsuspendService,
  withdrawCharge,
} from "@/features/services";
import { codeOf } from "../error-code";
import type { Cycle } from "./calendar";
import type { Command } from "./commands";
import { newInvoices } from "./facts";
import type { Service } from "./model";
import { endNow, lapsePending, lapseRenewals, lives } from "./model-services";
import { buyerOf } from "./run-money";
import { pick, uuidOf, type World } from "./world";

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;
const CYCLES: readonly Cycle[] = ["monthly", "quarterly", "annual"];

export function cycleOf(index: number): Cycle {
  return pick(CYCLES, index) ?? "monthly";
}

export function optionsOf({ product }: ReturnType<typeof buyerOf>, ips: number) {
  return [product.ram, ...(ips > 0 ? [{ ...product.ips, quantity: ips }] : [])];
}

export async function order(w: World, command: Of<"order">): Promise<void> {
  const buyer = buyerOf(w, command.client);
  const { owner, client, product } = buyer;
  const cycle = cycleOf(command.cycle);
  const options = optionsOf(buyer, command.ips);
  const items = [{ product: product.id, cycle, quantity: command.quantity, options }];
  let placed: OrderDto | null = null;
  const place = (payWith?: "balance") =>
    codeOf(
      createOrder(owner.ctx, createOrderInput.parse({ items, payWith })).then((result) => {
        placed = result.order;
      }),
    );
  const code = await place(command.balance ? "balance" : undefined);
  if (client.suspended) return expect(code).toBe("reseller_suspended");
  if (code !== "done") expect([command.balance, code]).toEqual([true, "insufficient_balance"]);
  if (code === "insufficient_balance") expect(await place()).toBe("done");
  const { id, services } = idsOf(placed);
  const [fact, ...more] = await newInvoices(w.db, w.m);
  expect([fact?.order, fact?.client, more]).toEqual([id, client.id, []]);
  if (!fact) return;
  expect(services).toHaveLength(command.quantity);
  w.m.orders.set(id, "pending");
  for (const each of services)
    w.m.services.set(each, {
      ...{ id: each, client: client.id, order: id, status: "pending", suspendedBy: null, cycle },
      ...{ ips: command.ips, anchor: null, periodEnd: null, ends: false, pending: null, periods: [] },
    });
  const invoice = w.m.issue(fact, w.rules.dueDays);
  if (command.balance && invoice.total > 0)
    expect(w.m.payFromBalance(invoice)).toBe(code !== "insufficient_balance");
}

function idsOf(placed: OrderDto | null) {
  const services = placed?.items.flatMap(({ serviceIds }) => serviceIds) ?? [];
  return { id: uuidOf("order", placed?.id), services: services.map((id) => uuidOf("service", id)) };
}

export async function dropOrder(w: World, { client, which }: Of<"cancelOrder">): Promise<void> {
  const { m } = w;
  const { client: buyer } = buyerOf(w, client);
  const invoices = [...m.invoices.values()].filter((each) => each.client === buyer.id && each.order !== null);
  const open = invoices.filter(({ order: id }) => m.orders.get(id ?? "") === "pending");
  const invoice = pick(open.length > 0 ? open : invoices, which);
  if (!invoice?.order) return;
  const code = await codeOf(cancelOrder(w.admin, { id: invoice.order }));
  // Once money has come in for it, it is credited instead.
  expect(code).toBe(m.void(invoice) ? "done" : "state_conflict");
  if (code !== "done") return;
  m.orders.set(invoice.order, "cancelled");
  for (const service of m.services.values())
    if (service.order === invoice.order) service.status = "cancelled";
}

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
  const code = await codeOf(cancelService(ctxOf(w, service), { id: service.id, when }));
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
  expect(await codeOf(keepService(ctxOf(w, service), { id: service.id }))).toBe(
    may ? "done" : "state_conflict",
  );
  if (may) service.ends = false;
}

export async function withdraw(w: World, command: Of<"withdraw">): Promise<void> {
  const waiting = [...w.m.services.values()].filter(({ pending }) => pending);
  const service = pick(waiting, command.service) ?? serviceOf(w, command.service);
  if (!service) return;
  const code = await codeOf(withdrawCharge(ctxOf(w, service), { id: service.id }));
  expect(code).toBe(lapsePending(w.m, service) ? "done" : "state_conflict");
}

export async function suspend(w: World, command: Of<"suspend">): Promise<void> {
  const service = serviceOf(w, command.service);
  if (!service) return;
  const may = lives(service) && service.suspendedBy !== "provider";
  expect(await codeOf(suspendService(w.admin, { id: service.id }))).toBe(may ? "done" : "state_conflict");
  if (may) Object.assign(service, { status: "suspended", suspendedBy: "provider" });
}

export async function unsuspend(w: World, command: Of<"unsuspend">): Promise<void> {
  const held = [...w.m.services.values()].filter(({ status }) => status === "suspended");
  const service = pick(held, command.service) ?? serviceOf(w, command.service);
  if (!service) return;
  const may = service.status === "suspended";
  expect(await codeOf(unsuspendService(w.admin, { id: service.id }))).toBe(may ? "done" : "state_conflict");
  if (may) Object.assign(service, { status: "active", suspendedBy: null });
}

export async function terminate(w: World, command: Of<"terminate">): Promise<void> {
  const all = [...w.m.services.values()];
  const ended = all.filter(({ status }) => status === "suspended" || status === "cancelled");
  const service = pick(ended, command.service) ?? serviceOf(w, command.service);
  if (!service) return;
  const hasStarted = w.m.orders.get(service.order) !== "cancelled";
  const may = hasStarted && (service.status === "suspended" || service.status === "cancelled");
  const code = await codeOf(terminateService(w.admin, { id: service.id, reason: "As agreed" }));
  expect(code).toBe(may ? "done" : "state_conflict");
  if (may) endNow(w.m, service, "terminated");
}
