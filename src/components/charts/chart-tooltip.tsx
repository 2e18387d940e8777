import { useFormats } from "../ui/use-formats";
import type { ChartSeries, ChartUnit } from "./types";
import { formatExact } from "./units";

type ChartTooltipProps = {
  active?: boolean;
  label?: string | number;
  payload?: readonly { dataKey?: unknown; value?: unknown }[];
  series: readonly ChartSeries[];
  unit: ChartUnit;
};

/** The exact figures of the period under the pointer or the arrow keys. */
export function ChartTooltip({ active, label, payload = [], series, unit }: ChartTooltipProps) {
  const formats = useFormats();
  if (!active || payload.length === 0) return null;
  const rows = series.map((one) => ({
    ...one,
    value: Number(payload.find((entry) => entry.dataKey === one.key)?.value ?? 0),
  }));
  const total = rows.filter((row) => row.colour !== "previous");
  return (
    <div className="grid gap-1 rounded-lg border border-line bg-raised px-3 py-2 text-sm text-fg shadow-pop">
      <p className="font-medium">{label}</p>
      {rows.map((row) => (
        <p key={row.key} className="flex items-center gap-2 tabular-nums">
          <Swatch colour={row.colour} />
          <span className="text-muted">{row.label}</span>
          <span className="ml-auto pl-4 font-medium">{formatExact(row.value, unit, formats)}</span>
        </p>
      ))}
      {total.length > 1 && (
        <p className="mt-0.5 border-t border-line pt-1 text-right font-medium tabular-nums">
          {formatExact(
            total.reduce((sum, row) => sum + row.value, 0),
            unit,
            formats,
          )}
        </p>
      )}
    </div>
  );
}

const swatches = {
  reseller: "bg-chart-reseller",
  direct: "bg-chart-direct",
  previous: "bg-chart-previous",
  succeeded: "bg-chart-succeeded",
  failed: "bg-chart-failed",
  limited: "bg-chart-limited",
  figure: "bg-chart-figure",
};

/** The colour of a series beside its name. */
export function Swatch({ colour }: { colour: ChartSeries["colour"] }) {
  return <span aria-hidden className={`size-2.5 shrink-0 rounded-sm ${swatches[colour]}`} />;
}
