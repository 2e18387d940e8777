import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import type { ActionDto } from "../dto";
import type { AbandonActionInput, ActionIdInput, ConfirmActionInput } from "../schemas";
import { ACTION_INCLUDE, type ActionRow, toActionDto } from "./action-row";
import { announceOrder } from "./announce-order";
import { completeAction } from "./complete-action";
import { serviceObject } from "./service-row";

/** An admin has done, or has seen done, what was asked for. */
export async function confirmAction(ctx: Context, input: ConfirmActionInput): Promise<ActionDto> {
  return change(ctx, input.id, async (tx, action) => {
    if (!(await completeAction(tx, ctx, action, input.reference ?? null))) throw overAlready(action);
  });
}

/** Asks anew at once: after a failure, or when a report has not come. Tries are counted from the beginning. */
export async function retryAction(ctx: Context, input: ActionIdInput): Promise<ActionDto> {
  return change(ctx, input.id, async (tx, action) => {
    const now = ctx.clock.now();
    const { count } = await tx.provisioningAction.updateMany({
      where: {
        id: action.id,
        OR: [{ state: "failed" }, { state: "running", acceptedAt: { not: null } }, { state: "waiting" }],
      },
      data: { state: "waiting", attempts: 0, acceptedAt: null, nextTryAt: now, updatedAt: now },
    });
    if (count === 0) throw overAlready(action);
    await log(tx, ctx, action, "provisioning.retried", { error: action.lastError });
    // The provider's own: no tenant hears of it, the job does.
    const object = { id: toPublicId("provisioningAction", action.id), object: "provisioning_action" };
    await emitEvent(tx, ctx, { type: "provisioning.retried", clientId: null, object });
  });
}

/** Gives up on an open action: what was asked for does not happen, and the service's next action may. */
export async function abandonAction(ctx: Context, input: AbandonActionInput): Promise<ActionDto> {
  return change(ctx, input.id, async (tx, action) => {
    const now = ctx.clock.now();
    const { count } = await tx.provisioningAction.updateMany({
      where: { id: action.id, state: { in: ["waiting", "running", "failed"] } },
      data: { state: "abandoned", acceptedAt: null, nextTryAt: null, finishedAt: now, updatedAt: now },
    });
    if (count === 0) throw overAlready(action);
    await log(tx, ctx, action, "provisioning.abandoned", { reason: input.reason });
    if (action.kind === "create")
      await announceOrder(tx, ctx, { id: action.service.orderId, clientId: action.clientId });
  });
}

async function change(
  ctx: Context,
  id: string,
  work: (tx: Tx, action: ActionRow) => Promise<void>,
): Promise<ActionDto> {
  const scope = authorizeProvider(ctx, "provisioning:manage");
  return inTransaction(ctx, scope, async (tx) => {
    await tx.$queryRaw`SELECT id FROM provisioning_actions WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await tx.provisioningAction.findUnique({ where: { id }, include: ACTION_INCLUDE });
    if (!before) throw new AppError("not_found");
    await work(tx, before);
    return toActionDto(
      await tx.provisioningAction.findUniqueOrThrow({ where: { id }, include: ACTION_INCLUDE }),
    );
  });
}

function overAlready({ state }: ActionRow): AppError {
  return new AppError("state_conflict", { detail: `This action is ${state} already.` });
}

async function log(
  tx: Tx,
  ctx: Context,
  action: ActionRow,
  name: "provisioning.retried" | "provisioning.abandoned",
  more: Record<string, unknown>,
): Promise<void> {
  await recordActivity(tx, ctx, {
    action: name,
    clientId: action.clientId,
    object: serviceObject(action.service),
    before: { state: action.state },
    after: { kind: action.kind, ...more },
    providerOnly: true,
  });
}
