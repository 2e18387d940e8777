"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import {
  closeOwnTicket,
  openTicket,
  openTicketInput,
  replyToTicket,
  replyToTicketInput,
  ticketIdInput,
} from "@/features/support";

const words = () => getTranslations("tickets.portal");

/** R78. Leads to the new ticket's page. */
export const openTicketAction = defineAction({
  input: openTicketInput,
  run: (ctx, input) => openTicket(ctx, input),
  success: async ({ id, number }) => ({
    message: (await words())("created", { number }),
    redirectTo: `/portal/tickets/${id}`,
  }),
});

export const replyAction = defineAction({
  input: replyToTicketInput,
  run: (ctx, input) => replyToTicket(ctx, input),
  success: async () => ({ message: (await words())("replied") }),
});

export const closeTicketAction = defineAction({
  input: ticketIdInput,
  run: (ctx, input) => closeOwnTicket(ctx, input),
});
