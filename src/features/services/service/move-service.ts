import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import type { Expect } from "@/core/expect";
import { assertTransition } from "@/core/transitions";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { type Action, type EventType, emitEvent, recordActivity } from "@/features/activity";
import { SERVICE_TRANSITIONS } from "../domain/service-states";
import type { ActionKind, ServiceDto, ServiceStatus } from "../dto";
import { addAction } from "./add-action";
import { SERVICE_INCLUDE, type ServiceRow, serviceObject, toServiceDto } from "./service-row";

/** Keeps an idempotent answer in the transaction of its effect. */
export type Keep<T> = (tx: Tx, result: T) => Promise<void>;

export type ServiceMove = {
  id: string;
  action: Action;
  /** Absent for what changes nothing that runs. */
  event?: EventType;
  /** The status it goes to, where it goes anywhere. */
  to?: ServiceStatus;
  /** It may have that status already: `decide` has the word. */
  mayStay?: true;
  /** What provisioning is asked for. */
  ask?: ActionKind;
  /** Checks the locked row and says what to write besides the status. */
  decide: (before: ServiceRow) => Prisma.ServiceUncheckedUpdateInput;
  /** Before the row is written, in the same transaction. */
  first?: (tx: Tx, before: ServiceRow) => Promise<void>;
  show: (service: ServiceDto) => Record<string, unknown>;
  reason?: string | undefined;
  keep?: Keep<ServiceDto> | undefined;
  expect?: Expect<ServiceDto> | undefined;
};

/** Reads and locks a service that the scope may see; `not_found` for any other. */
export async function lockService(tx: Tx, scope: Scope, id: string): Promise<ServiceRow> {
  await tx.$queryRaw`SELECT id FROM services WHERE id = ${id}::uuid FOR UPDATE`;
  const own = scope.kind === "tenant" ? { clientId: scope.clientId } : {};
  const row = await tx.service.findFirst({ where: { id, ...own }, include: SERVICE_INCLUDE });
  if (!row) throw new AppError("not_found");
  return row;
}

/** One logged change of a locked service: row, order to provisioning, activity and event in one transaction. */
export async function moveService(ctx: Context, scope: Scope, move: ServiceMove): Promise<ServiceDto> {
  return inTransaction(ctx, scope, async (tx) => {
    const before = await lockService(tx, scope, move.id);
    move.expect?.(toServiceDto(before));
    const data = move.decide(before);
    if (move.to && !(move.mayStay && move.to === before.status))
      assertTransition(SERVICE_TRANSITIONS, "service", before.status, move.to);
    await move.first?.(tx, before);
    const after = await tx.service.update({
      where: { id: before.id },
      data: { ...data, ...(move.to && { status: move.to }), updatedAt: ctx.clock.now() },
      include: SERVICE_INCLUDE,
    });
    if (move.ask) await addAction(tx, ctx, after, move.ask);
    const dto = toServiceDto(after);
    await recordActivity(tx, ctx, {
      action: move.action,
      clientId: after.clientId,
      object: serviceObject(after),
      before: move.show(toServiceDto(before)),
      after: { ...move.show(dto), ...(move.reason && { reason: move.reason }) },
    });
    if (move.event) await emitEvent(tx, ctx, { type: move.event, clientId: after.clientId, object: dto });
    await move.keep?.(tx, dto);
    return dto;
  });
}
