import { z } from "zod";
import { defineExport } from "@/adapters/csv";
import { COHORT_COLUMNS } from "@/adapters/csv/analytics-columns";
import { exportCohorts } from "@/features/reports";

/** A row for each month of each cohort. */
export const GET = defineExport({
  name: "cohorts",
  input: z.strictObject({}),
  run: (ctx) => exportCohorts(ctx),
  columns: COHORT_COLUMNS,
});
