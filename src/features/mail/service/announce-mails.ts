import { toPublicId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import { emitEvents } from "@/features/activity";

/** Asks, in the caller's transaction, for these mails to be sent: the outbox brings them to the queue. */
export async function announceMails(tx: Tx, ctx: Context, mails: readonly { id: string }[]): Promise<void> {
  const events = mails.map(({ id }) => ({
    type: "mail.queued" as const,
    clientId: null,
    object: { id: toPublicId("mail", id), object: "mail" },
  }));
  await emitEvents(tx, ctx, events);
}
