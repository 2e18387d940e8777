import { defineExport } from "@/adapters/csv";
import { formatMajor, type Money } from "@/core/money";
import { exportCustomersInput } from "@/features/customers";
import { exportCustomers } from "@/features/resale";

const major = ({ amount, currency }: Money) => formatMajor(amount, currency);

/** R33: the list of customers under the filters of its page; amounts in major units. It can be imported again. */
export const GET = defineExport({
  name: "customers",
  input: exportCustomersInput,
  run: exportCustomers,
  columns: [
    { heading: "id", cell: (row) => row.id },
    { heading: "name", cell: (row) => row.name },
    { heading: "email", cell: (row) => row.email },
    { heading: "company", cell: (row) => row.company },
    { heading: "phone", cell: (row) => row.phone },
    { heading: "country", cell: (row) => row.country },
    { heading: "external_id", cell: (row) => row.externalId },
    { heading: "locale", cell: (row) => row.locale },
    { heading: "status", cell: (row) => row.status },
    { heading: "merged_into", cell: (row) => row.mergedInto?.id ?? null },
    { heading: "active_services", cell: (row) => row.services.active },
    { heading: "pending_services", cell: (row) => row.services.pending },
    { heading: "suspended_services", cell: (row) => row.services.suspended },
    { heading: "all_services", cell: (row) => row.services.total },
    { heading: "revenue", cell: (row) => major(row.revenue) },
    { heading: "margin_a_month", cell: (row) => row.margin && major(row.margin.monthlyMargin) },
    { heading: "currency", cell: (row) => row.revenue.currency },
    { heading: "last_order_at", cell: (row) => row.lastOrderAt },
    { heading: "created_at", cell: (row) => row.createdAt },
  ],
});
