import { defineExport } from "@/adapters/csv";
import { REVENUE_BY_COLUMNS } from "@/adapters/csv/analytics-columns";
import { exportRevenueBy, revenueByInput } from "@/features/reports";

/** Revenue by what the address says, whole. */
export const GET = defineExport({
  name: "revenue",
  input: revenueByInput,
  run: exportRevenueBy,
  columns: REVENUE_BY_COLUMNS,
});
