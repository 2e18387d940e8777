import { z } from "zod";
import { defineExport } from "@/adapters/csv";
import { RECEIVABLES_COLUMNS } from "@/adapters/csv/analytics-columns";
import { exportReceivables } from "@/features/reports";

/** All who owe something. */
export const GET = defineExport({
  name: "receivables",
  input: z.strictObject({}),
  run: (ctx) => exportReceivables(ctx),
  columns: RECEIVABLES_COLUMNS,
});
