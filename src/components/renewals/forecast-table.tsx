import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/money";
import type { ForecastPeriodDto } from "@/features/renewals";
import { useFormats } from "../ui/use-formats";

/** More than this are read in a file rather than on a page. */
const SHOWN = 100;

/** Periods that come, the first to begin first. `services`: where this side reads a service. */
export function ForecastTable({ periods, services }: { periods: ForecastPeriodDto[]; services: string }) {
  const t = useTranslations("renewals");
  const formats = useFormats();
  const changed = periods.filter(({ change }) => change !== null).length;
  const columns: Column<ForecastPeriodDto>[] = [
    {
      key: "service",
      header: t("service"),
      cell: ({ service, change }) => (
        <>
          {service}
          {change && (
            <span className="block text-xs text-warning">
              {t("changed", {
                day: formats.date(change.from),
                before: formats.money(change.before.amount, change.before.currency),
              })}
            </span>
          )}
        </>
      ),
    },
    { key: "starts", header: t("starts"), cell: ({ startsAt }) => formats.date(startsAt) },
    {
      key: "ends",
      header: t("ends"),
      hideBelow: "md",
      cell: ({ endsAt }) => formats.date(endsAt),
    },
    {
      key: "invoiced",
      header: t("invoiced"),
      hideBelow: "lg",
      cell: ({ invoicedAt }) => formats.date(invoicedAt),
    },
    { key: "net", header: t("net"), align: "end", hideBelow: "sm", cell: ({ net }) => <Money {...net} /> },
    { key: "total", header: t("total"), align: "end", cell: ({ total }) => <Money {...total} /> },
  ];
  return (
    <>
      {changed > 0 && (
        <p className="border-b border-line px-5 py-3 text-sm text-muted">
          {t("changedNote", { count: changed })}
        </p>
      )}
      <DataTable
        caption={t("listCaption")}
        columns={columns}
        rows={periods.slice(0, SHOWN)}
        rowKey={({ serviceId, startsAt }) => `${serviceId} ${startsAt}`}
        rowHref={({ serviceId }) => `${services}/${serviceId}`}
        empty={
          <EmptyState icon={RefreshCw} title={t("emptyTitle")}>
            {t("emptyText")}
          </EmptyState>
        }
      />
      {periods.length > SHOWN && (
        <p className="border-t border-line px-5 py-3 text-sm text-muted">
          {t("more", { shown: SHOWN, count: periods.length })}
        </p>
      )}
    </>
  );
}
