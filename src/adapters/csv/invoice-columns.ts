import { formatMajor, type Money } from "@/core/money";
import type { InvoiceRowDto } from "@/features/billing";
import type { CsvColumn } from "./csv-response";

const major = ({ amount, currency }: Money) => formatMajor(amount, currency);

/** Invoices as a file, amounts in major units of their currency. */
export const INVOICE_COLUMNS: readonly CsvColumn<InvoiceRowDto>[] = [
  { heading: "id", cell: (row) => row.id },
  { heading: "number", cell: (row) => row.number },
  { heading: "status", cell: (row) => row.status },
  { heading: "client_id", cell: (row) => row.client.id },
  { heading: "client", cell: (row) => row.client.name },
  { heading: "order_id", cell: (row) => row.orderId },
  { heading: "currency", cell: (row) => row.total.currency },
  { heading: "net", cell: (row) => major(row.net) },
  { heading: "tax", cell: (row) => major(row.tax) },
  { heading: "total", cell: (row) => major(row.total) },
  { heading: "paid", cell: (row) => major(row.paid) },
  { heading: "credited", cell: (row) => major(row.credited) },
  { heading: "refunded", cell: (row) => major(row.refunded) },
  { heading: "due", cell: (row) => major(row.due) },
  { heading: "issued_at", cell: (row) => row.issuedAt },
  { heading: "due_at", cell: (row) => row.dueAt },
  { heading: "paid_at", cell: (row) => row.paidAt },
];
