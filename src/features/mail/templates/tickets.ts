import { z } from "zod";
import { TICKET } from "./samples";
import { type Audience, line, template } from "./template";

/** What the mails about a ticket need of it (R78). Nobody but the two sides gets one: no customer of a reseller's. */
const ticketObject = z.object({
  id: z.string(),
  number: line,
  subject: line,
  priority: z.enum(["low", "normal", "high", "urgent"]),
  /** Who opened it; public id. */
  openedBy: z.string(),
  clientName: line,
  /** What was written with this step. */
  message: z.string().nullable(),
  isClosed: z.boolean(),
  byProvider: z.boolean(),
});

type TicketObject = z.output<typeof ticketObject>;

const quotes = ["message"];
const adminPath = ({ id }: TicketObject) => ({ path: `/admin/tickets/${id}` });
const portalPath = ({ id }: TicketObject) => ({ path: `/portal/tickets/${id}` });
const opener = ({ openedBy }: TicketObject): Audience => ({ kind: "client", userId: openedBy });

function ticketValues({ number, subject, clientName, message }: TicketObject) {
  return { number, ticket_subject: subject, client_name: clientName, message: message ?? "" };
}

export const ticketNew = template({
  type: "ticket_new",
  event: "ticket.opened",
  payload: ticketObject,
  to: () => ({ kind: "provider" }),
  values: (ticket, { t }) => ({
    ...ticketValues(ticket),
    priority: t("ticketPriority", { priority: ticket.priority }),
  }),
  quotes,
  link: adminPath,
  sample: TICKET,
});

export const ticketReplied = template({
  type: "ticket_replied",
  event: "ticket.replied",
  payload: ticketObject,
  to: () => ({ kind: "provider" }),
  values: ticketValues,
  quotes,
  link: adminPath,
  sample: TICKET,
});

export const ticketAnswered = template({
  type: "ticket_answered",
  event: "ticket.answered",
  payload: ticketObject,
  to: opener,
  values: (ticket, { t }) => ({
    ...ticketValues(ticket),
    what_next: t("ticketNext", { closed: String(ticket.isClosed) }),
  }),
  quotes,
  link: portalPath,
  sample: { ...TICKET, byProvider: true },
});

/** Without words. Whoever has closed its own ticket knows. */
export const ticketClosed = template({
  type: "ticket_closed",
  event: "ticket.closed",
  payload: ticketObject,
  to: (ticket) => (ticket.byProvider ? opener(ticket) : null),
  values: ({ number, subject }) => ({ number, ticket_subject: subject }),
  link: portalPath,
  sample: { ...TICKET, byProvider: true, isClosed: true },
});
