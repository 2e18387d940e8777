import {
  applicationIdInput,
  countApplications,
  countPendingApplications,
  getApplication,
  getApplicationFormToEdit,
  listApplications,
  listApplicationsInput,
  saveApplicationForm,
  saveApplicationFormInput,
} from "@/features/resellers";
import { adminProcedure, router } from "../../init";

export const adminApplicationsRouter = router({
  list: adminProcedure.input(listApplicationsInput).query(({ ctx, input }) => listApplications(ctx, input)),
  get: adminProcedure.input(applicationIdInput).query(({ ctx, input }) => getApplication(ctx, input)),
  form: adminProcedure.query(({ ctx }) => getApplicationFormToEdit(ctx)),
  saveForm: adminProcedure
    .input(saveApplicationFormInput)
    .mutation(({ ctx, input }) => saveApplicationForm(ctx, input)),
  counts: adminProcedure.query(({ ctx }) => countApplications(ctx)),
  countPending: adminProcedure.query(({ ctx }) => countPendingApplications(ctx)),
});
