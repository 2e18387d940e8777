import { authorizeTenant } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { limitAttempts } from "@/integrations/rate-limit";
import { statusAfter } from "../domain/ticket-states";
import type { ReplyToTicketInput, TicketIdInput } from "../schemas";
import { lockTicket, moveTicket } from "./move-ticket";
import { readFiles } from "./read-files";

/**
 * R78: the client writes about its ticket, which waits for the provider again; a closed one is open again.
 * `rate_limited` after 60 tickets and replies of the client within an hour.
 */
export async function replyToTicket(ctx: Context, input: ReplyToTicketInput): Promise<void> {
  const scope = authorizeTenant(ctx, "ticket:write");
  await limitAttempts("ticket:client", scope.clientId);
  const files = await readFiles(input.files);
  await inTransaction(ctx, scope, async (tx) => {
    const ticket = await lockTicket(tx, { id: input.id, clientId: scope.clientId });
    const message = { body: input.body, files };
    await moveTicket(tx, ctx, ticket, { to: statusAfter("client"), message, action: "ticket.replied" });
  });
}

/** The client needs nothing more. `state_conflict` for a ticket that is closed already. */
export async function closeOwnTicket(ctx: Context, input: TicketIdInput): Promise<void> {
  const scope = authorizeTenant(ctx, "ticket:write");
  await inTransaction(ctx, scope, async (tx) => {
    const ticket = await lockTicket(tx, { id: input.id, clientId: scope.clientId });
    await moveTicket(tx, ctx, ticket, { to: "closed", action: "ticket.closed" });
  });
}
