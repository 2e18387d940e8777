"use client";

import { ChartColumn } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { EmptyState } from "../ui/empty-state";
import type { ChartCanvasProps } from "./chart-canvas";
import { ChartTable } from "./chart-table";
import { Swatch } from "./chart-tooltip";
import { unitLabel } from "./units";

// The drawing library is large and draws nothing on the server: it comes after the page.
const ChartCanvas = dynamic(() => import("./chart-canvas"), { ssr: false });

type TimeSeriesChartProps = Omit<ChartCanvasProps, "kind"> & {
  kind?: ChartCanvasProps["kind"];
  /** Heads the first column of the table: "Month". */
  periodLabel: string;
  /** Shown instead when every figure is zero or there are none. */
  emptyTitle?: string;
  emptyText?: string;
};

/** Figures by period: the drawing, its key and unit, and the table behind it. Always the same height. */
export function TimeSeriesChart({
  kind = "bar",
  periodLabel,
  emptyTitle,
  emptyText,
  ...chart
}: TimeSeriesChartProps) {
  const t = useTranslations("common.chart");
  const { label, points, series, unit } = chart;
  if (points.every((point) => series.every((one) => !point.values[one.key]))) {
    return (
      <div className="grid h-[19.75rem] place-content-center">
        <EmptyState icon={ChartColumn} title={emptyTitle ?? t("empty")}>
          {emptyText}
        </EmptyState>
      </div>
    );
  }
  return (
    <figure aria-label={label} className="min-w-0">
      <div className="flex min-h-7 items-start justify-between gap-4 text-sm text-muted">
        <span>{unitLabel(unit)}</span>
        <ul className="flex flex-wrap justify-end gap-x-4">
          {series.map((one) => (
            <li key={one.key} className="inline-flex items-center gap-1.5">
              <Swatch colour={one.colour} />
              {one.label}
            </li>
          ))}
        </ul>
      </div>
      <div className="h-64">
        <ChartCanvas kind={kind} {...chart} />
      </div>
      <details className="mt-1">
        <summary className="inline-flex min-h-6 items-center rounded text-sm text-muted underline-offset-4 hover:text-fg hover:underline">
          {t("showTable")}
        </summary>
        <ChartTable caption={label} periodLabel={periodLabel} points={points} series={series} unit={unit} />
      </details>
    </figure>
  );
}
