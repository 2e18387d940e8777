import type { Context } from "@/db";
import { suspendOverdue, terminateOverdue } from "@/features/services";
import type { Debt } from "./read-debts";
import { takeStep } from "./take-step";

/** Suspends a service for an unpaid invoice: service, step, order to provisioning, log and event together. */
export async function suspendFor(
  ctx: Context,
  debt: Debt,
  service: string,
  dayOffset: number,
): Promise<void> {
  const step = { step: "suspend", subject: service, dayOffset };
  await suspendOverdue(ctx, { service, first: (tx) => takeStep(tx, ctx, debt, step) });
}

/**
 * Terminates a service for an unpaid invoice. With the last of its services an invoice is void, this one and those of
 * later periods: a payment that comes at the same moment finds it paid for and the service there, or void, and then
 * goes to the balance.
 */
export async function terminateFor(
  ctx: Context,
  debt: Debt,
  service: string,
  dayOffset: number,
): Promise<void> {
  const step = { step: "terminate", subject: service, dayOffset };
  await terminateOverdue(ctx, {
    service,
    first: (tx) => takeStep(tx, ctx, debt, step),
    last: async (tx) => {
      await tx.$executeRaw`SELECT void_spent_invoices(${debt.clientId}::uuid, ${service}::uuid, ${ctx.clock.now()})`;
    },
  });
}
