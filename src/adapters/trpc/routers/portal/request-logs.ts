import {
  apiUsageInput,
  getApiUsage,
  getRequestLog,
  listRequestLogs,
  listRequestLogsInput,
  requestLogIdInput,
} from "@/features/api-usage";
import { portalProcedure, router } from "../../init";

export const portalRequestLogsRouter = router({
  list: portalProcedure
    .input(listRequestLogsInput.omit({ reseller: true }))
    .query(({ ctx, input }) => listRequestLogs(ctx, input)),
  get: portalProcedure.input(requestLogIdInput).query(({ ctx, input }) => getRequestLog(ctx, input)),
  usage: portalProcedure.input(apiUsageInput).query(({ ctx, input }) => getApiUsage(ctx, input)),
});
