import { defineExport } from "@/adapters/csv";
import { INVOICE_COLUMNS } from "@/adapters/csv/invoice-columns";
import { exportInvoices, invoiceFilterInput } from "@/features/billing";

/** Everybody's invoices under the filters of the list. */
export const GET = defineExport({
  name: "invoices",
  input: invoiceFilterInput,
  run: exportInvoices,
  columns: INVOICE_COLUMNS,
});
