import type { ListPage } from "@/core/list";
import type { TicketPriority, TicketStatus } from "./domain/ticket-states";

/** What a ticket is about: an order by its number, or a service by its label or product. */
export type TicketTopicDto =
  | { kind: "order"; id: string; number: string }
  | { kind: "service"; id: string; name: string };

/** A ticket as its client sees it (R78). `number`: "T-1042". `customer`: of a reseller's own. */
export type TicketDto = {
  id: string;
  number: string;
  subject: string;
  status: TicketStatus;
  priority: TicketPriority;
  openedBy: string;
  topic: TicketTopicDto | null;
  customer: { id: string; name: string } | null;
  createdAt: string;
  lastActivityAt: string;
};

/** The same for admins: whose it is, and who looks after it. */
export type ReviewedTicketDto = TicketDto & {
  client: { id: string; name: string; isReseller: boolean };
  assignee: { id: string; name: string } | null;
};

export type TicketFileDto = { id: string; name: string; contentType: string; sizeBytes: number };

/** `authorName` is null for the provider's own: its client reads of the provider, not of a person. */
export type TicketMessageDto = {
  id: string;
  authorName: string | null;
  fromProvider: boolean;
  body: string;
  files: TicketFileDto[];
  createdAt: string;
};

/** `internal`: a note that admins alone read. */
export type ReviewedTicketMessageDto = Omit<TicketMessageDto, "authorName"> & {
  authorName: string;
  internal: boolean;
};

/** A ticket with its newest messages first. */
export type TicketThreadDto = TicketDto & { messages: ListPage<TicketMessageDto> };
export type ReviewedTicketThreadDto = ReviewedTicketDto & { messages: ListPage<ReviewedTicketMessageDto> };

/** What the outbox tells of a ticket: what its client may read, and no admin's name. */
export type TicketEventDto = {
  id: string;
  number: string;
  subject: string;
  status: TicketStatus;
  priority: TicketPriority;
  /** Public id of whoever opened it. */
  openedBy: string;
  clientName: string;
  /** What was written; null where nothing was. */
  message: string | null;
  isClosed: boolean;
};

/** Something of a client's own that a ticket can be about. `note`: what tells it from another of the same name. */
export type TopicOptionDto = TicketTopicDto & { note: string };

export type CannedReplyDto = { id: string; title: string; body: string; updatedAt: string };

/** An admin that tickets can be given to. */
export type AssigneeDto = { id: string; name: string };
