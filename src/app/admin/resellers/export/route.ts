import { defineExport } from "@/adapters/csv";
import { formatMajor } from "@/core/money";
import { formatPercent } from "@/core/percent";
import { exportResellers, exportResellersInput } from "@/features/resellers";

/** R55: the list of resellers under the filters of its page; amounts in major units. */
export const GET = defineExport({
  name: "resellers",
  input: exportResellersInput,
  run: exportResellers,
  columns: [
    { heading: "id", cell: (row) => row.id },
    { heading: "client_id", cell: (row) => row.clientId },
    { heading: "business_name", cell: (row) => row.businessName },
    { heading: "registration_number", cell: (row) => row.registrationNumber },
    { heading: "tax_id", cell: (row) => row.taxId },
    { heading: "email", cell: (row) => row.email },
    { heading: "status", cell: (row) => row.status },
    { heading: "tier", cell: (row) => row.tier.name },
    { heading: "tier_set_by_hand", cell: (row) => row.tierPinned },
    { heading: "discount_percent", cell: (row) => formatPercent(row.rateBps) },
    { heading: "discount_source", cell: (row) => row.rateSource },
    { heading: "revenue", cell: (row) => formatMajor(row.revenue.amount, row.revenue.currency) },
    {
      heading: "revenue_12_months",
      cell: (row) => formatMajor(row.revenue12Months.amount, row.revenue12Months.currency),
    },
    { heading: "revenue_currency", cell: (row) => row.revenue.currency },
    { heading: "active_services", cell: (row) => row.activeServices },
    { heading: "customers", cell: (row) => row.customers },
    { heading: "outstanding", cell: (row) => formatMajor(row.outstanding.amount, row.outstanding.currency) },
    { heading: "outstanding_currency", cell: (row) => row.outstanding.currency },
    { heading: "last_order_at", cell: (row) => row.lastOrderAt },
    { heading: "created_at", cell: (row) => row.createdAt },
  ],
});
