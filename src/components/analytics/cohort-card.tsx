import { useTranslations } from "next-intl";
import { ExportLink } from "@/components/lists/export-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { CohortsDto } from "@/features/reports";
import { useFormats } from "../ui/use-formats";

/** Months since joining that have a column; the file has all of them. */
const COLUMNS = 12;

/** Resellers by the month in which they joined, and what they brought in each month since. */
export function CohortCard({ cohorts: { currency, cohorts } }: { cohorts: CohortsDto }) {
  const t = useTranslations("analytics.cohorts");
  const formats = useFormats();
  const most = Math.max(
    1,
    ...cohorts.flatMap(({ months }) => months.map(({ revenueMinor }) => revenueMinor)),
  );
  const months = Array.from({ length: COLUMNS }, (_, index) => index);
  return (
    <Card
      flush
      title={t("title")}
      description={t("text", { currency })}
      action={<ExportLink path="/admin/analytics/cohorts" params={{}} names={[]} />}
    >
      {cohorts.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <section
          aria-label={t("title")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable, to be scrolled by keyboard
          tabIndex={0}
          className="relative overflow-x-auto"
        >
          <table className="w-full text-sm tabular-nums">
            <caption className="sr-only">{t("title")}</caption>
            <thead>
              <tr className="border-b border-line bg-canvas text-xs text-muted">
                <th scope="col" className="h-8 px-4 text-left font-medium whitespace-nowrap sm:px-5">
                  {t("joined")}
                </th>
                <th scope="col" className="px-3 text-right font-medium">
                  {t("resellers")}
                </th>
                {months.map((month) => (
                  <th key={month} scope="col" className="px-3 text-right font-medium whitespace-nowrap">
                    {t("month", { month })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y divide-line">
              {cohorts.map((cohort) => (
                <tr key={cohort.joined}>
                  <th scope="row" className="h-9 px-4 text-left font-normal whitespace-nowrap sm:px-5">
                    {formats.month(cohort.joined)}
                  </th>
                  <td className="px-3 text-right">{formats.count(cohort.resellers)}</td>
                  {months.map((month) => {
                    const cell = cohort.months[month];
                    return (
                      <td key={month} className="relative px-3 text-right whitespace-nowrap">
                        {cell && (
                          <>
                            <span
                              aria-hidden
                              className="absolute inset-0.5 rounded bg-chart-figure"
                              style={{ opacity: Math.max(0, cell.revenueMinor / most) * 0.22 }}
                            />
                            <span className="relative" title={t("paying", { count: cell.paying })}>
                              {formats.money(cell.revenueMinor, currency)}
                            </span>
                          </>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Card>
  );
}
