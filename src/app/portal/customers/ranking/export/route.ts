import { defineExport } from "@/adapters/csv";
import { formatMajor } from "@/core/money";
import { formatPercent } from "@/core/percent";
import { exportRanking, exportRankingInput } from "@/features/customers";

/** R35: all customers with revenue in the period, the highest first; amounts in major units, shares in percent. */
export const GET = defineExport({
  name: "customer-ranking",
  input: exportRankingInput,
  run: exportRanking,
  columns: [
    { heading: "rank", cell: (row) => row.rank },
    { heading: "id", cell: (row) => row.id },
    { heading: "name", cell: (row) => row.name },
    { heading: "company", cell: (row) => row.company },
    { heading: "revenue", cell: (row) => formatMajor(row.revenue.amount, row.revenue.currency) },
    { heading: "currency", cell: (row) => row.revenue.currency },
    {
      heading: "share_percent",
      cell: (row) => (row.shareBps === null ? null : formatPercent(row.shareBps)),
    },
  ],
});
