import type { Context, Tx } from "@/db";
import type { ReadFile } from "@/features/resellers";
import { newRow, personOf } from "./person";

type Message = { body: string; files?: readonly ReadFile[]; internal?: boolean };

/** Adds what somebody wrote to a ticket, with its files, for a verb that logs it. */
export async function writeMessage(
  tx: Tx,
  ctx: Context,
  { id: ticketId, clientId }: { id: string; clientId: string },
  { body, files = [], internal = false }: Message,
): Promise<void> {
  const person = personOf(ctx);
  const message = newRow(ctx);
  await tx.ticketMessage.create({
    data: {
      ...message,
      clientId,
      ticketId,
      authorUserId: person.userId,
      authorName: person.label,
      fromProvider: person.isProvider,
      internal,
      body,
    },
  });
  // One at a time: each can have 5 MB.
  for (const file of files) {
    const sizeBytes = file.content.length;
    await tx.ticketFile.createMany({
      data: [{ ...newRow(ctx), clientId, messageId: message.id, ...file, sizeBytes }],
    });
  }
}
