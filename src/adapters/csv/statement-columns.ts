import { formatRate } from "@/core/exchange-rate-text";
import { formatMajor } from "@/core/money";
import type { StatementEntryDto } from "@/features/billing";
import type { CsvColumn } from "./csv-response";

/** A statement as a file. Amounts: positive in the client's favour. */
export const STATEMENT_COLUMNS: readonly CsvColumn<StatementEntryDto>[] = [
  { heading: "at", cell: (row) => row.at },
  { heading: "kind", cell: (row) => row.kind },
  { heading: "document_id", cell: (row) => row.document.id },
  { heading: "number", cell: (row) => row.document.number },
  { heading: "method", cell: (row) => row.method },
  { heading: "reference", cell: (row) => row.reference },
  { heading: "received_currency", cell: ({ received }) => received?.amount.currency ?? null },
  {
    heading: "received_amount",
    cell: ({ received }) => received && formatMajor(received.amount.amount, received.amount.currency),
  },
  { heading: "exchange_rate", cell: ({ received }) => received && formatRate(received.rateMillionths) },
  { heading: "paid_invoices", cell: (row) => row.paidInvoices.join(" ") },
  { heading: "currency", cell: (row) => row.change.currency },
  { heading: "change", cell: ({ change }) => formatMajor(change.amount, change.currency) },
  { heading: "settled", cell: ({ settled }) => formatMajor(settled.amount, settled.currency) },
  { heading: "set_aside", cell: ({ setAside }) => formatMajor(setAside.amount, setAside.currency) },
  { heading: "position", cell: ({ position }) => formatMajor(position.amount, position.currency) },
];
