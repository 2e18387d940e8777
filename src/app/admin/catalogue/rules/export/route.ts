import { defineFormExport } from "@/adapters/csv";
import { exportRule, previewRuleInput } from "@/features/pricing";
import { RENEWAL_COLUMNS } from "../../renewal-columns";

/** The dry run of a price rule. */
export const POST = defineFormExport({
  name: "price-rule",
  input: previewRuleInput,
  run: exportRule,
  columns: RENEWAL_COLUMNS,
});
