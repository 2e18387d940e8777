import { defineExport } from "@/adapters/csv";
import { ACTIVITY_COLUMNS } from "@/adapters/csv/activity-columns";
import { exportActivity, exportActivityInput } from "@/features/activity";

/** R66: a client's own part of the log. */
export const GET = defineExport({
  name: "activity",
  input: exportActivityInput.omit({ client: true }),
  run: exportActivity,
  columns: ACTIVITY_COLUMNS,
});
