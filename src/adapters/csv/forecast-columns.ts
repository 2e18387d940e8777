import { formatMajor, type Money } from "@/core/money";
import type { ForecastPeriodDto } from "@/features/renewals";
import type { CsvColumn } from "./csv-response";

const major = ({ amount, currency }: Money) => formatMajor(amount, currency);

/** R75: periods that will be invoiced, amounts in major units of their currency. */
export const FORECAST_COLUMNS: readonly CsvColumn<ForecastPeriodDto>[] = [
  { heading: "client_id", cell: (row) => row.client.id },
  { heading: "client", cell: (row) => row.client.name },
  { heading: "service_id", cell: (row) => row.serviceId },
  { heading: "service", cell: (row) => row.service },
  { heading: "invoiced_at", cell: (row) => row.invoicedAt },
  { heading: "starts_at", cell: (row) => row.startsAt },
  { heading: "ends_at", cell: (row) => row.endsAt },
  { heading: "currency", cell: (row) => row.total.currency },
  { heading: "net", cell: (row) => major(row.net) },
  { heading: "total", cell: (row) => major(row.total) },
  { heading: "price_changes_at", cell: (row) => row.change?.from ?? "" },
  { heading: "net_before", cell: (row) => (row.change ? major(row.change.before) : "") },
];
