import { authorizeProvider } from "@/core/access";
import type { ProviderScope } from "@/core/actor";
import { type Context, inTransaction } from "@/db";
import type { Provisioner } from "@/integrations/provisioning";
import { retryDelay } from "../domain/retry-delay";
import { announceLate } from "./announce-order";
import { type ClaimedAction, claimAction, nextTry, noteAttempt } from "./claim-action";
import { completeAction, failAction } from "./complete-action";

/** How many are asked for at once: one system that hangs holds up no other service for long. */
const LANES = 4;
const MAX_IN_A_RUN = 500;

/**
 * Passes on all actions that are due, each in its turn, and fails those whose report is overdue. Several runs at once
 * share the work; what a run leaves undone when it dies is taken up again after two minutes, under the same id.
 *
 * @returns how many were passed on, and when the next one is due
 */
export async function runActions(
  ctx: Context,
  provisioner: Provisioner,
): Promise<{ count: number; next: Date | null }> {
  const scope = authorizeProvider(ctx, "service:provision");
  await failOverdue(ctx, scope);
  let count = 0;
  async function lane(): Promise<void> {
    while (count < MAX_IN_A_RUN) {
      const action = await inTransaction(ctx, scope, (tx) => claimAction(tx, ctx, provisioner.name));
      if (!action) return;
      count++;
      await carryOut(ctx, scope, provisioner, action);
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane));
  await announceLate(ctx);
  return { count, next: await inTransaction(ctx, scope, nextTry) };
}

async function carryOut(
  ctx: Context,
  scope: ProviderScope,
  provisioner: Provisioner,
  action: ClaimedAction,
): Promise<void> {
  let answer: Awaited<ReturnType<Provisioner["perform"]>>;
  try {
    answer = await provisioner.perform(action.order, ctx.clock.now());
  } catch (error) {
    return noteFailure(ctx, scope, action, error instanceof Error ? error.message : String(error));
  }
  await inTransaction(ctx, scope, async (tx) => {
    if (answer.state === "done") await completeAction(tx, ctx, action, answer.reference);
    else {
      const within = provisioner.answersWithinMs;
      const acceptedUntil = within === null ? null : new Date(ctx.clock.now().getTime() + within);
      await noteAttempt(tx, ctx, action, { acceptedUntil });
    }
  });
}

function noteFailure(
  ctx: Context,
  scope: ProviderScope,
  action: ClaimedAction,
  error: string,
): Promise<void> {
  const delay = retryDelay(action.attempts);
  return inTransaction(ctx, scope, async (tx) => {
    if (delay === null) await failAction(tx, ctx, action.id, error);
    else {
      const retryAt = new Date(ctx.clock.now().getTime() + delay);
      await noteAttempt(tx, ctx, action, { retryAt, error });
    }
  });
}

async function failOverdue(ctx: Context, scope: ProviderScope): Promise<void> {
  await inTransaction(ctx, scope, async (tx) => {
    const overdue = await tx.provisioningAction.findMany({
      where: { state: "running", acceptedAt: { not: null }, nextTryAt: { lte: ctx.clock.now() } },
      select: { id: true },
    });
    for (const { id } of overdue) await failAction(tx, ctx, id, "It was accepted, and never reported on");
  });
}
