import { newId } from "@/core/ids";
import type { Prisma } from "@/db";
import { composeMails } from "@/features/mail";
import { asProvider } from "./actors";
import { jobContext } from "./context";

export type MailRow = Prisma.MailGetPayload<object>;

/** Composes all events of a client that are waiting; what is in the outbox of others is left alone. */
export async function composeWaiting(clientId: string, canSend = false): Promise<MailRow[]> {
  const events = await asProvider((tx) =>
    tx.outboxEvent.findMany({ where: { clientId }, orderBy: { id: "asc" }, select: { id: true } }),
  );
  await composeMails(jobContext(), { eventIds: events.map(({ id }) => id) }, canSend);
  return mailsOf(clientId);
}

/** The mails about a client, oldest first. */
export function mailsOf(clientId: string): Promise<MailRow[]> {
  return asProvider((tx) => tx.mail.findMany({ where: { clientId }, orderBy: { id: "asc" } }));
}

export function mailById(id: string): Promise<MailRow> {
  return asProvider((tx) => tx.mail.findUniqueOrThrow({ where: { id } }));
}

/** A mail of somebody's own, as composing writes it: with `link`, one with a secret link. */
export async function createTestMail(
  options: {
    status?: MailRow["status"];
    clientId?: string;
    recipient?: string;
    name?: string;
    link?: boolean;
    at?: Date;
  } = {},
): Promise<string> {
  const now = options.at ?? new Date();
  const id = newId(now);
  const link = { linkKind: "invitation", linkId: newId(now), linkRound: 1 };
  const data = {
    id,
    clientId: options.clientId ?? null,
    eventId: newId(now),
    type: options.link ? "invitation" : "application_rejected",
    recipient: options.recipient ?? `zoe-${id}@example.org`,
    recipientName: options.name ?? "Zoë 東京",
    subject: "Grüße aus Łódź 🚀",
    text: options.link ? "Hello\n\nOpen it:\n{{link}}\n" : "Hello {{link}}\n",
    html: options.link ? '<a href="{{link}}">{{link}}</a>' : "<p>Hello</p>",
    status: options.status ?? "queued",
    createdAt: now,
    ...(options.status === "sent" ? { sentAt: now } : {}),
    ...(options.status === "failed" ? { failure: "recipient", serverAnswer: "550 no such mailbox" } : {}),
    ...(options.link ? link : {}),
  };
  await asProvider((tx) => tx.mail.createMany({ data: [data] }));
  return id;
}
