import {
  getRequestLog,
  listRequestLogs,
  listRequestLogsInput,
  requestLogIdInput,
} from "@/features/api-usage";
import { adminProcedure, router } from "../../init";

export const adminRequestLogsRouter = router({
  list: adminProcedure.input(listRequestLogsInput).query(({ ctx, input }) => listRequestLogs(ctx, input)),
  get: adminProcedure.input(requestLogIdInput).query(({ ctx, input }) => getRequestLog(ctx, input)),
});
