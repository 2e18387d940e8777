import {
  countTickets,
  countWaitingTickets,
  getTicket,
  getTicketInput,
  listAssignees,
  listCannedReplies,
  listTickets,
  listTicketsInput,
} from "@/features/support";
import { adminProcedure, router } from "../../init";

export const adminTicketsRouter = router({
  list: adminProcedure.input(listTicketsInput).query(({ ctx, input }) => listTickets(ctx, input)),
  get: adminProcedure.input(getTicketInput).query(({ ctx, input }) => getTicket(ctx, input)),
  counts: adminProcedure.query(({ ctx }) => countTickets(ctx)),
  countWaiting: adminProcedure.query(({ ctx }) => countWaitingTickets(ctx)),
  assignees: adminProcedure.query(({ ctx }) => listAssignees(ctx)),
  cannedReplies: adminProcedure.query(({ ctx }) => listCannedReplies(ctx)),
});
