import { formatMajor, type Money } from "@/core/money";
import type { LedgerEntryDto, TrialBalanceRowDto } from "@/features/billing";
import type { CsvColumn } from "./csv-response";

const major = ({ amount, currency }: Money) => formatMajor(amount, currency);

/** A trial balance as a file. Debits are positive, credits negative. */
export const TRIAL_BALANCE_COLUMNS: readonly CsvColumn<TrialBalanceRowDto>[] = [
  { heading: "currency", cell: (row) => row.opening.currency },
  { heading: "account", cell: (row) => row.kind },
  { heading: "gateway", cell: (row) => row.gateway },
  { heading: "account_id", cell: (row) => row.account },
  { heading: "opening", cell: (row) => major(row.opening) },
  { heading: "debits", cell: (row) => major(row.debits) },
  { heading: "credits", cell: (row) => major(row.credits) },
  { heading: "closing", cell: (row) => major(row.closing) },
];

/** An account's entries as a file. */
export const LEDGER_ENTRY_COLUMNS: readonly CsvColumn<LedgerEntryDto>[] = [
  { heading: "at", cell: (row) => row.at },
  { heading: "day", cell: (row) => row.day },
  { heading: "kind", cell: (row) => row.kind },
  { heading: "document_id", cell: (row) => row.document.id },
  { heading: "number", cell: (row) => row.document.number },
  { heading: "method", cell: (row) => row.method },
  { heading: "reference", cell: (row) => row.paymentReference },
  { heading: "invoices", cell: (row) => row.invoices.map(({ number }) => number).join(" ") },
  { heading: "client_id", cell: (row) => row.client.id },
  { heading: "client", cell: (row) => row.client.name },
  { heading: "currency", cell: (row) => row.amount.currency },
  { heading: "amount", cell: (row) => major(row.amount) },
  { heading: "balance", cell: (row) => major(row.balance) },
];
