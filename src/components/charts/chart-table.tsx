import { useFormats } from "../ui/use-formats";
import type { ChartPoint, ChartSeries, ChartUnit } from "./types";
import { formatExact } from "./units";

type ChartTableProps = {
  caption: string;
  periodLabel: string;
  points: readonly ChartPoint[];
  series: readonly ChartSeries[];
  unit: ChartUnit;
};

/** The figures behind a chart. */
export function ChartTable({ caption, periodLabel, points, series, unit }: ChartTableProps) {
  const formats = useFormats();
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable, to be scrolled by keyboard
      tabIndex={0}
      className="relative mt-2 max-h-80 overflow-auto rounded-md border border-line"
    >
      <table className="w-full text-sm tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line bg-canvas text-xs text-muted">
            <th scope="col" className="h-8 px-3 text-left font-medium">
              {periodLabel}
            </th>
            {series.map((one) => (
              <th key={one.key} scope="col" className="px-3 text-right font-medium whitespace-nowrap">
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {points.map((point) => (
            <tr key={point.label}>
              <th scope="row" className="h-8 px-3 text-left font-normal whitespace-nowrap">
                {point.label}
              </th>
              {series.map((one) => (
                <td key={one.key} className="px-3 text-right whitespace-nowrap">
                  {formatExact(point.values[one.key] ?? 0, unit, formats)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
