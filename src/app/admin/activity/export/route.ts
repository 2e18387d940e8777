import { defineProviderExport } from "@/adapters/csv";
import { ACTIVITY_COLUMNS } from "@/adapters/csv/activity-columns";
import { exportActivity, exportActivityInput } from "@/features/activity";

/** R66: the log under the filters of its page. */
export const GET = defineProviderExport({
  name: "activity",
  input: exportActivityInput,
  permission: "activity:review",
  run: exportActivity,
  columns: ACTIVITY_COLUMNS,
});
