import type { Context } from "@/db";
import { openTicket, openTicketInput, ticketIdInput } from "@/features/support";

/** Opens a ticket as a client would. `id`: its uuid; the rest is what the client is shown. */
export async function openTestTicket(ctx: Context, fields: Record<string, unknown> = {}) {
  const input = { subject: "The server does not start", body: "It hangs at the boot menu.", ...fields };
  const ticket = await openTicket(ctx, openTicketInput.parse(input));
  return { ticket, id: ticketIdInput.parse({ id: ticket.id }).id };
}
