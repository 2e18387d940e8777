import { getJobsOverview, getRun, jobIdInput, listRuns, listRunsInput } from "@/features/jobs";
import { adminProcedure, router } from "../../init";

export const adminJobsRouter = router({
  overview: adminProcedure.query(({ ctx }) => getJobsOverview(ctx)),
  list: adminProcedure.input(listRunsInput).query(({ ctx, input }) => listRuns(ctx, input)),
  get: adminProcedure.input(jobIdInput).query(({ ctx, input }) => getRun(ctx, input)),
});
