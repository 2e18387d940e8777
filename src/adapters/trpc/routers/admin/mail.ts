import {
  countMails,
  getMail,
  getTemplate,
  listMails,
  listMailsInput,
  listTemplates,
  listTemplatesInput,
  mailIdInput,
  mailTypeInput,
} from "@/features/mail";
import { mailIsConfigured } from "@/integrations/mail";
import { adminProcedure, router } from "../../init";

export const adminMailRouter = router({
  list: adminProcedure.input(listMailsInput).query(({ ctx, input }) => listMails(ctx, input)),
  counts: adminProcedure.query(({ ctx }) => countMails(ctx)),
  get: adminProcedure.input(mailIdInput).query(({ ctx, input }) => getMail(ctx, input)),
  templates: adminProcedure.input(listTemplatesInput).query(({ ctx, input }) => listTemplates(ctx, input)),
  template: adminProcedure.input(mailTypeInput).query(({ ctx, input }) => getTemplate(ctx, input)),
  canSend: adminProcedure.query(() => mailIsConfigured()),
});
