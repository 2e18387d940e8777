import { defineProviderExport } from "@/adapters/csv";
import { INVOICE_COLUMNS } from "@/adapters/csv/invoice-columns";
import { exportInvoices, invoiceFilterInput } from "@/features/billing";

/** Everybody's invoices under the filters of the list. */
export const GET = defineProviderExport({
  name: "invoices",
  input: invoiceFilterInput,
  permission: "invoice:review",
  run: exportInvoices,
  columns: INVOICE_COLUMNS,
});
