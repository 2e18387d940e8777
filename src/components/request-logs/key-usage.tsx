import Link from "next/link";
import { useTranslations } from "next-intl";
import { TimeSeriesChart } from "@/components/charts/time-series-chart";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { ApiKeyDto } from "@/features/api-keys";
import type { KeyUsageDto, UsageDay } from "@/features/api-usage";
import { useFormats } from "../ui/use-formats";
import { errorsOf, requestsOf, sumOfDays } from "./usage-sums";

type KeyUsageProps = {
  keys: readonly ApiKeyDto[];
  usage: readonly KeyUsageDto[];
  /** The key whose chart is asked for. */
  chosen: string | undefined;
  path: string;
  logPath: string;
};

type Row = { key: ApiKeyDto; days: readonly UsageDay[] };

/** R48: requests and errors of each key, today and in 30 days, and by day those of one key or of all. */
export function KeyUsage({ keys, usage, chosen, path, logPath }: KeyUsageProps) {
  const t = useTranslations("requestLogs.usage");
  const columns = useColumns(path, logPath);
  const rows = keys.map((key) => ({ key, days: usage.find(({ keyId }) => keyId === key.id)?.days ?? [] }));
  const one = rows.find(({ key }) => key.id === chosen);
  if (rows.length === 0) return null;
  return (
    <Card title={t("title")} description={t("description")} flush>
      <DataTable caption={t("caption")} columns={columns} rows={rows} rowKey={({ key }) => key.id} />
      <div id="chart" className="border-t border-line px-4 py-4 sm:px-5">
        <p className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-medium">{one ? t("chartOf", { name: one.key.name }) : t("chart")}</span>
          {one && (
            <Link
              href={path}
              scroll={false}
              className="text-sm text-accent-text underline-offset-4 hover:underline"
            >
              {t("allKeys")}
            </Link>
          )}
        </p>
        <UsageChart days={one ? one.days : sumOfDays(rows.map(({ days }) => days))} />
      </div>
    </Card>
  );
}

function useColumns(path: string, logPath: string): Column<Row>[] {
  const t = useTranslations("requestLogs.usage");
  const formats = useFormats();
  const count = (header: string, of: (row: Row) => number, hideBelow?: "sm"): Column<Row> => ({
    key: header,
    header,
    align: "end",
    hideBelow,
    cell: (row) => formats.count(of(row)),
  });
  return [
    {
      key: "key",
      header: t("key"),
      cell: ({ key }) => (
        <Link
          href={`${path}?key=${key.id}#chart`}
          prefetch={false}
          className="font-medium text-accent-text underline-offset-4 hover:underline [overflow-wrap:anywhere]"
        >
          {key.name}
        </Link>
      ),
    },
    count(t("today"), ({ days }) => requestsOf(days.slice(-1))),
    count(t("errorsToday"), ({ days }) => errorsOf(days.slice(-1)), "sm"),
    count(t("days"), ({ days }) => requestsOf(days), "sm"),
    {
      key: "errors",
      header: t("errorsDays"),
      align: "end",
      cell: ({ key, days }) =>
        errorsOf(days) === 0 ? (
          formats.count(0)
        ) : (
          <Link
            href={`${logPath}?key=${key.id}&status=failed`}
            prefetch={false}
            aria-label={`${formats.count(errorsOf(days))}: ${t("errorsOf", { name: key.name })}`}
            className="text-accent-text underline-offset-4 hover:underline"
          >
            {formats.count(errorsOf(days))}
          </Link>
        ),
    },
  ];
}

function UsageChart({ days }: { days: readonly UsageDay[] }) {
  const t = useTranslations("requestLogs.usage");
  const formats = useFormats();
  return (
    <TimeSeriesChart
      label={t("chart")}
      periodLabel={t("day")}
      points={days.map(({ day, succeeded, failed, limited }) => ({
        label: formats.day(day),
        values: { succeeded, failed, limited },
      }))}
      series={[
        { key: "succeeded", label: t("succeeded"), colour: "succeeded" },
        { key: "failed", label: t("failed"), colour: "failed" },
        { key: "limited", label: t("limited"), colour: "limited" },
      ]}
      unit={{ kind: "count", label: t("unit") }}
      emptyTitle={t("none")}
      emptyText={t("noneText")}
    />
  );
}
