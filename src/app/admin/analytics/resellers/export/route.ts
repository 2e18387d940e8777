import { defineExport } from "@/adapters/csv";
import { DISTRIBUTION_COLUMNS } from "@/adapters/csv/analytics-columns";
import { distributionInput, exportDistribution } from "@/features/reports";

/** All resellers by how many services or customers they have. */
export const GET = defineExport({
  name: "resellers-by-size",
  input: distributionInput,
  run: exportDistribution,
  columns: DISTRIBUTION_COLUMNS,
});
