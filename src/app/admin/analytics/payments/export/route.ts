import { defineExport } from "@/adapters/csv";
import { PAYMENT_COLUMNS } from "@/adapters/csv/analytics-columns";
import { exportPaymentPatterns, periodInput } from "@/features/reports";

/** All resellers that paid something in the period. */
export const GET = defineExport({
  name: "payment-patterns",
  input: periodInput,
  run: exportPaymentPatterns,
  columns: PAYMENT_COLUMNS,
});
