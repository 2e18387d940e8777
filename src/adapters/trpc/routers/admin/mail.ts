import { countMails, getMail, listMails, listMailsInput, mailIdInput } from "@/features/mail";
import { mailIsConfigured } from "@/integrations/mail";
import { adminProcedure, router } from "../../init";

export const adminMailRouter = router({
  list: adminProcedure.input(listMailsInput).query(({ ctx, input }) => listMails(ctx, input)),
  counts: adminProcedure.query(({ ctx }) => countMails(ctx)),
  get: adminProcedure.input(mailIdInput).query(({ ctx, input }) => getMail(ctx, input)),
  canSend: adminProcedure.query(() => mailIsConfigured()),
});
