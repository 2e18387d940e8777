import { getNetworkDashboard } from "@/features/reports";
import { adminProcedure, router } from "../../init";

export const adminReportsRouter = router({
  network: adminProcedure.query(({ ctx }) => getNetworkDashboard(ctx)),
});
