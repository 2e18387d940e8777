import {
  findTopics,
  findTopicsInput,
  getOwnTicket,
  getTicketInput,
  getTopic,
  getTopicInput,
  listOwnTickets,
  listOwnTicketsInput,
} from "@/features/support";
import { portalProcedure, router } from "../../init";

export const portalTicketsRouter = router({
  list: portalProcedure.input(listOwnTicketsInput).query(({ ctx, input }) => listOwnTickets(ctx, input)),
  get: portalProcedure.input(getTicketInput).query(({ ctx, input }) => getOwnTicket(ctx, input)),
  /** What a new ticket can be about. */
  topics: portalProcedure.input(findTopicsInput).query(({ ctx, input }) => findTopics(ctx, input)),
  topic: portalProcedure.input(getTopicInput).query(({ ctx, input }) => getTopic(ctx, input)),
});
