"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import {
  addTicketNote,
  addTicketNoteInput,
  answerTicket,
  answerTicketInput,
  cannedReplyIdInput,
  changeTicket,
  changeTicketInput,
  changeTickets,
  changeTicketsInput,
  deleteCannedReply,
  saveCannedReply,
  saveCannedReplyInput,
} from "@/features/support";

const words = () => getTranslations("tickets.admin");
const replyWords = () => getTranslations("tickets.replies");

export const answerAction = defineAction({
  input: answerTicketInput,
  run: (ctx, input) => answerTicket(ctx, input),
  success: async () => ({ message: (await words())("answered") }),
});

export const noteAction = defineAction({
  input: addTicketNoteInput,
  run: (ctx, input) => addTicketNote(ctx, input),
  success: async () => ({ message: (await words())("noted") }),
});

export const changeAction = defineAction({
  input: changeTicketInput,
  run: (ctx, input) => changeTicket(ctx, input),
  success: async () => ({ message: (await words())("changed") }),
});

/** The same for all that are chosen in the queue. */
export const changeManyAction = defineAction({
  input: changeTicketsInput,
  run: (ctx, input) => changeTickets(ctx, input),
  success: async ({ changed }) => ({ message: (await getTranslations("tickets.bulk"))("done", { changed }) }),
});

export const saveReplyAction = defineAction({
  input: saveCannedReplyInput,
  run: (ctx, input) => saveCannedReply(ctx, input),
  success: async ({ title }) => ({ message: (await replyWords())("saved", { title }) }),
});

export const deleteReplyAction = defineAction({
  input: cannedReplyIdInput,
  run: (ctx, input) => deleteCannedReply(ctx, input),
  success: async () => ({ message: (await replyWords())("deleted") }),
});
