import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { ticketNumber } from "../domain/ticket-number";
import { statusAfter } from "../domain/ticket-states";
import type { AddTicketNoteInput, AnswerTicketInput } from "../schemas";
import { lockTicket, moveTicket } from "./move-ticket";
import { readFiles } from "./read-files";
import { writeMessage } from "./write-message";

/** R78: the provider writes to the client, and waits for it or closes the ticket. */
export async function answerTicket(ctx: Context, input: AnswerTicketInput): Promise<void> {
  const scope = authorizeProvider(ctx, "ticket:answer");
  const files = await readFiles(input.files);
  await inTransaction(ctx, scope, async (tx) => {
    const ticket = await lockTicket(tx, { id: input.id });
    const to = statusAfter("provider", input.next === "close");
    const message = { body: input.body, files };
    await moveTicket(tx, ctx, ticket, { to, message, action: "ticket.answered" });
  });
}

/** What admins write for each other. It mails nobody, moves nothing, and no tenant reads it or of it. */
export async function addTicketNote(ctx: Context, input: AddTicketNoteInput): Promise<void> {
  const scope = authorizeProvider(ctx, "ticket:answer");
  await inTransaction(ctx, scope, async (tx) => {
    const ticket = await lockTicket(tx, { id: input.id });
    await writeMessage(tx, ctx, ticket, { body: input.body, internal: true });
    await recordActivity(tx, ctx, {
      action: "ticket.note_added",
      clientId: ticket.clientId,
      object: { kind: "ticket", id: ticket.id, name: ticketNumber(ticket.number) },
      after: { note: input.body },
      providerOnly: true,
    });
  });
}
