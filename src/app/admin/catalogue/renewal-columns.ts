import type { CsvColumn } from "@/adapters/csv";
import { formatMajor } from "@/core/money";
import type { RenewalChangeDto } from "@/features/pricing";

/** A dry run as a file: whose services renew at another price; amounts in major units. */
export const RENEWAL_COLUMNS: readonly CsvColumn<RenewalChangeDto>[] = [
  { heading: "kind", cell: (row) => row.kind },
  { heading: "id", cell: (row) => row.id },
  { heading: "name", cell: (row) => row.name },
  { heading: "services", cell: (row) => row.services },
  { heading: "renewals_before", cell: (row) => formatMajor(row.from.amount, row.from.currency) },
  { heading: "renewals_after", cell: (row) => formatMajor(row.to.amount, row.to.currency) },
  { heading: "currency", cell: (row) => row.from.currency },
  {
    heading: "yearly_change",
    cell: (row) => formatMajor(row.yearlyChange.amount, row.yearlyChange.currency),
  },
  { heading: "yearly_change_currency", cell: (row) => row.yearlyChange.currency },
  { heading: "first_renewal_at", cell: (row) => row.firstRenewalAt },
];
