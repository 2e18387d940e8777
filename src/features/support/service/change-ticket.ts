import { authorizeProvider } from "@/core/access";
import { AppError, fieldError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { assertTransition } from "@/core/transitions";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { ticketNumber } from "../domain/ticket-number";
import { TICKET_TRANSITIONS, type TicketPriority, type TicketStatus } from "../domain/ticket-states";
import type { ChangeTicketInput, ChangeTicketsInput } from "../schemas";
import { type LockedTicket, lockTicket, moveTicket } from "./move-ticket";

/**
 * Status, priority or assignee of a ticket, what is given of them. Closing it tells its client; the rest tells nobody.
 * `state_conflict` for a status that it has already; `validation_failed` at `assignee` for one who is no admin.
 */
export async function changeTicket(ctx: Context, input: ChangeTicketInput): Promise<void> {
  const scope = authorizeProvider(ctx, "ticket:answer");
  await inTransaction(ctx, scope, async (tx) =>
    changeOne(tx, ctx, await lockTicket(tx, { id: input.id }), input),
  );
}

/**
 * The same change of several at once, in one transaction: all or none. Those that are closed already, or given to this
 * one, stay as they are, and so does what is not there. @returns how many have changed
 */
export async function changeTickets(ctx: Context, input: ChangeTicketsInput): Promise<{ changed: number }> {
  const scope = authorizeProvider(ctx, "ticket:answer");
  const { change, assignee = null } = input;
  return inTransaction(ctx, scope, async (tx) => {
    let changed = 0;
    // In one order, so that two at once wait for each other only one way round.
    for (const id of [...new Set(input.ids)].sort()) {
      const ticket = await lockTicket(tx, { id }).catch(noneIfMissing);
      if (!ticket || (change === "close" ? ticket.status === "closed" : ticket.assigneeUserId === assignee))
        continue;
      await changeOne(tx, ctx, ticket, change === "close" ? { status: "closed" } : { assignee });
      changed += 1;
    }
    return { changed };
  });
}

function noneIfMissing(error: unknown): null {
  if (error instanceof AppError && error.code === "not_found") return null;
  throw error;
}

type Change = Omit<ChangeTicketInput, "id">;

async function changeOne(tx: Tx, ctx: Context, ticket: LockedTicket, change: Change): Promise<void> {
  const { priority, assignee, status } = change;
  if (priority && priority !== ticket.priority) await setPriority(tx, ctx, ticket, priority);
  if (assignee !== undefined && assignee !== ticket.assigneeUserId)
    await setAssignee(tx, ctx, ticket, assignee);
  if (status === "closed") await moveTicket(tx, ctx, ticket, { to: status, action: "ticket.closed" });
  else if (status) await setStatus(tx, ctx, ticket, status);
}

async function setPriority(tx: Tx, ctx: Context, ticket: LockedTicket, priority: TicketPriority) {
  await tx.ticket.update({ where: { id: ticket.id }, data: { priority, updatedAt: ctx.clock.now() } });
  await recordActivity(tx, ctx, {
    action: "ticket.updated",
    clientId: ticket.clientId,
    object: { kind: "ticket", id: ticket.id, name: ticketNumber(ticket.number) },
    before: { priority: ticket.priority },
    after: { priority },
  });
}

async function setStatus(tx: Tx, ctx: Context, ticket: LockedTicket, status: TicketStatus) {
  assertTransition(TICKET_TRANSITIONS, "ticket", ticket.status, status);
  const now = ctx.clock.now();
  await tx.ticket.update({
    where: { id: ticket.id },
    data: { status, lastActivityAt: now, updatedAt: now },
  });
  await recordActivity(tx, ctx, {
    action: "ticket.updated",
    clientId: ticket.clientId,
    object: { kind: "ticket", id: ticket.id, name: ticketNumber(ticket.number) },
    before: { status: ticket.status },
    after: { status },
  });
}

/** Who looks after it is the provider's own matter. */
async function setAssignee(tx: Tx, ctx: Context, ticket: LockedTicket, assignee: string | null) {
  const admin =
    assignee &&
    (await tx.user.findFirst({
      where: { id: assignee, role: "admin", disabledAt: null },
      select: { name: true },
    }));
  if (assignee && !admin) throw fieldError(["assignee"], "not_found", "There is no such admin");
  const data = { assigneeUserId: assignee, updatedAt: ctx.clock.now() };
  await tx.ticket.update({ where: { id: ticket.id }, data });
  const named = (id: string | null) => ({ assignee: id && toPublicId("user", id) });
  await recordActivity(tx, ctx, {
    action: "ticket.assigned",
    clientId: ticket.clientId,
    object: { kind: "ticket", id: ticket.id, name: ticketNumber(ticket.number) },
    before: named(ticket.assigneeUserId),
    after: { ...named(assignee), ...(admin && { name: admin.name }) },
    providerOnly: true,
  });
}
