export {
  TICKET_PRIORITIES,
  TICKET_STATUSES,
  type TicketPriority,
  type TicketStatus,
} from "./domain/ticket-states";
export type {
  AssigneeDto,
  CannedReplyDto,
  ReviewedTicketDto,
  ReviewedTicketMessageDto,
  ReviewedTicketThreadDto,
  TicketDto,
  TicketFileDto,
  TicketMessageDto,
  TicketThreadDto,
  TicketTopicDto,
  TopicOptionDto,
} from "./dto";
export * from "./schemas";
export { addTicketNote, answerTicket } from "./service/answer-ticket";
export { deleteCannedReply, listCannedReplies, saveCannedReply } from "./service/canned-replies";
export { changeTicket, changeTickets } from "./service/change-ticket";
export { getOwnTicket, getTicket } from "./service/get-ticket";
export { getOwnTicketFile, getTicketFile } from "./service/get-ticket-file";
export { listAssignees } from "./service/list-assignees";
export {
  countTickets,
  countWaitingTickets,
  fitsTicketList,
  listOwnTickets,
  listTickets,
} from "./service/list-tickets";
export { openTicket } from "./service/open-ticket";
export { closeOwnTicket, replyToTicket } from "./service/reply-ticket";
export { findTopics, getTopic } from "./service/topics";
