import { formatMajor, type Money } from "@/core/money";
import type { OrderRowDto } from "@/features/orders";
import type { CsvColumn } from "./csv-response";

const major = ({ amount, currency }: Money) => formatMajor(amount, currency);

/** R39: orders as a file, amounts in major units of their currency. A client's own needs no client. */
export const ORDER_COLUMNS: readonly CsvColumn<OrderRowDto>[] = [
  { heading: "id", cell: (row) => row.id },
  { heading: "number", cell: (row) => row.number },
  { heading: "status", cell: (row) => row.status },
  { heading: "channel", cell: (row) => row.channel },
  { heading: "client_id", cell: (row) => row.client.id },
  { heading: "client", cell: (row) => row.client.name },
  { heading: "customer_id", cell: (row) => row.customer?.id ?? null },
  { heading: "customer", cell: (row) => row.customer?.name ?? null },
  { heading: "price_kind", cell: (row) => row.priceKind },
  { heading: "currency", cell: (row) => row.total.currency },
  { heading: "retail_total", cell: (row) => major(row.retailTotal) },
  { heading: "total", cell: (row) => major(row.total) },
  { heading: "created_at", cell: (row) => row.createdAt },
  { heading: "paid_at", cell: (row) => row.paidAt },
];
