import { AppError } from "@/core/errors";
import { assertTransition } from "@/core/transitions";
import type { Context, Prisma, Tx } from "@/db";
import { type Action, type EventType, emitEvent, recordActivity } from "@/features/activity";
import type { ReadFile } from "@/features/resellers";
import { ticketNumber } from "../domain/ticket-number";
import { TICKET_TRANSITIONS, type TicketStatus } from "../domain/ticket-states";
import { toTicketEvent } from "./ticket-row";
import { writeMessage } from "./write-message";

const INCLUDE = { client: { select: { name: true } } } satisfies Prisma.TicketInclude;
export type LockedTicket = Prisma.TicketGetPayload<{ include: typeof INCLUDE }>;

/**
 * A ticket whose row nobody else changes until the caller's transaction ends, so that of two at once the second finds
 * what the first has done. `clientId`: only one of this tenant's; `not_found` for any other.
 */
export async function lockTicket(tx: Tx, where: { id: string; clientId?: string }): Promise<LockedTicket> {
  await tx.$queryRaw`SELECT id FROM tickets WHERE id = ${where.id}::uuid FOR UPDATE`;
  const row = await tx.ticket.findFirst({ where, include: INCLUDE });
  if (!row) throw new AppError("not_found");
  return row;
}

type Step = {
  to: TicketStatus;
  message?: { body: string; files: readonly ReadFile[] };
  action: Action & EventType;
};

/** Moves a ticket with or without a message, logs it and tells of it, in the caller's transaction. */
export async function moveTicket(tx: Tx, ctx: Context, before: LockedTicket, step: Step): Promise<void> {
  const { to, message, action } = step;
  // A message about a ticket that waits for the other side already changes no status.
  if (!message || before.status !== to) assertTransition(TICKET_TRANSITIONS, "ticket", before.status, to);
  if (message) await writeMessage(tx, ctx, before, message);
  const now = ctx.clock.now();
  const row = await tx.ticket.update({
    where: { id: before.id },
    data: { status: to, lastActivityAt: now, updatedAt: now },
    include: INCLUDE,
  });
  const files = message?.files.map(({ name }) => name) ?? [];
  await recordActivity(tx, ctx, {
    action,
    clientId: row.clientId,
    object: { kind: "ticket", id: row.id, name: ticketNumber(row.number) },
    before: { status: before.status },
    after: { status: row.status, ...(files.length > 0 && { files }) },
  });
  const object = {
    ...toTicketEvent(row, message?.body ?? null),
    byProvider: ctx.actor.kind === "admin",
  };
  await emitEvent(tx, ctx, { type: action, clientId: row.clientId, object });
}
