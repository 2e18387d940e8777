import { z } from "zod";
import { parsePublicId } from "@/core/ids";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { optionalLine, requiredLine, requiredText } from "@/core/text";
import { TICKET_PRIORITIES, TICKET_STATUSES } from "./domain/ticket-states";

/** The most that come with one message. */
export const MAX_TICKET_FILES = 5;

const body = requiredText(10_000);
const id = publicId("ticket");
const files = z
  .array(z.file())
  .max(MAX_TICKET_FILES, { error: `Attach at most ${MAX_TICKET_FILES} files` })
  .default([]);
const priority = z.enum(TICKET_PRIORITIES);
const status = z.enum(TICKET_STATUSES);

/** The public id of an order or a service in, which of the two and its uuid out. */
const topic = z.string().transform((value, ctx) => {
  for (const kind of ["order", "service"] as const) {
    const uuid = parsePublicId(kind, value);
    if (uuid) return { kind, id: uuid };
  }
  ctx.addIssue({
    code: "custom",
    message: "There is no such order or service",
    params: { code: "not_found" },
  });
  return z.NEVER;
});

export const openTicketInput = z.strictObject({
  subject: requiredLine(200),
  body,
  priority: priority.default("normal"),
  topic: topic.nullish(),
  customer: publicId("customer").nullish(),
  files,
});
export type OpenTicketInput = z.infer<typeof openTicketInput>;

export const ticketIdInput = z.strictObject({ id });
export type TicketIdInput = z.infer<typeof ticketIdInput>;

/** A ticket with one page of its messages. */
export const getTicketInput = z.strictObject({ id, cursor: pageInput.cursor });
export type GetTicketInput = z.infer<typeof getTicketInput>;

export const replyToTicketInput = z.strictObject({ id, body, files });
export type ReplyToTicketInput = z.infer<typeof replyToTicketInput>;

/** `next`: what becomes of the ticket with the answer. */
export const answerTicketInput = z.strictObject({
  id,
  body,
  files,
  next: z.enum(["wait", "close"]).default("wait"),
});
export type AnswerTicketInput = z.infer<typeof answerTicketInput>;

export const addTicketNoteInput = z.strictObject({ id, body });
export type AddTicketNoteInput = z.infer<typeof addTicketNoteInput>;

/** What is left out stays as it is; null is nobody. */
export const changeTicketInput = z.strictObject({
  id,
  status: status.optional(),
  priority: priority.optional(),
  assignee: publicId("user").nullish(),
});
export type ChangeTicketInput = z.infer<typeof changeTicketInput>;

/** The most that are changed in one go: one page. */
export const MOST_TICKETS = 100;

/** Closes several, or gives them to somebody; null is nobody. */
export const changeTicketsInput = z.strictObject({
  ids: z.array(id).min(1).max(MOST_TICKETS),
  change: z.enum(["close", "assign"]),
  assignee: publicId("user").nullish(),
});
export type ChangeTicketsInput = z.infer<typeof changeTicketsInput>;

/** `ticket` is the one whose page links to the file. */
export const ticketFileInput = z.strictObject({ id: publicId("file"), ticket: id });
export type TicketFileInput = z.infer<typeof ticketFileInput>;

export const TICKET_SORTS = ["activity", "-activity", "priority", "-priority"] as const;
export type TicketSort = (typeof TICKET_SORTS)[number];

const list = {
  limit: pageInput.limit,
  cursor: z.string().max(400).optional(),
  q: optionalLine(120),
  status: status.optional(),
  priority: priority.optional(),
  sort: z.enum(TICKET_SORTS).default("-activity"),
};

/** `customer`: those that name this one of the reseller's own. */
export const listOwnTicketsInput = z.strictObject({ ...list, customer: publicId("customer").optional() });
export type ListOwnTicketsInput = z.infer<typeof listOwnTicketsInput>;

export const listTicketsInput = z.strictObject({
  ...list,
  assignee: z.enum(["me", "none"]).optional(),
  kind: z.enum(["reseller", "direct"]).optional(),
  client: publicId("client").optional(),
});
export type ListTicketsInput = z.infer<typeof listTicketsInput>;

export const findTopicsInput = z.strictObject({ q: optionalLine(120) });
export type FindTopicsInput = z.infer<typeof findTopicsInput>;

/** One that is known by its id already, for a form that is opened for it. */
export const getTopicInput = z.strictObject({ topic });
export type GetTopicInput = z.infer<typeof getTopicInput>;

/** Without `id` a new one. */
export const saveCannedReplyInput = z.strictObject({
  id: publicId("cannedReply").optional(),
  title: requiredLine(80),
  body,
});
export type SaveCannedReplyInput = z.infer<typeof saveCannedReplyInput>;

export const cannedReplyIdInput = z.strictObject({ id: publicId("cannedReply") });
export type CannedReplyIdInput = z.infer<typeof cannedReplyIdInput>;
