"use client";

import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { useFormats } from "../ui/use-formats";
import { axisTicks } from "./axis-ticks";
import { ChartTooltip } from "./chart-tooltip";
import type { ChartKind, ChartPoint, ChartSeries, ChartUnit } from "./types";
import { formatTick } from "./units";

export type ChartCanvasProps = {
  label: string;
  points: readonly ChartPoint[];
  series: readonly ChartSeries[];
  unit: ChartUnit;
  kind: ChartKind;
};

const tick = { fill: "var(--muted)", fontSize: 12 };

/** The drawing itself. Nothing moves: figures that grow into place help nobody. */
export default function ChartCanvas({ label, points, series, unit, kind }: ChartCanvasProps) {
  const formats = useFormats();
  const data = points.map((point) => ({ label: point.label, ...point.values }));
  const ticks = axisTicks(points, series);
  const top = series.findLast((one) => one.colour !== "previous")?.key;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={data}
        aria-label={label}
        stackOffset="sign"
        margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
        accessibilityLayer
      >
        <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
        <XAxis
          dataKey="label"
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: "var(--line)" }}
          interval="equidistantPreserveStart"
          minTickGap={8}
          tickMargin={6}
        />
        <YAxis
          tick={tick}
          tickLine={false}
          axisLine={false}
          width="auto"
          ticks={ticks}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          interval={0}
          tickFormatter={(value: number) => formatTick(value, unit, formats)}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--field)", fill: "none" }}
          content={({ active, label: period, payload }) => (
            <ChartTooltip active={active} label={period} payload={payload} series={series} unit={unit} />
          )}
        />
        {series.map((one) => drawSeries(one, kind, one.key === top))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** Stacked bars or areas; the period before is a dashed line over them. */
function drawSeries({ key, label, colour }: ChartSeries, kind: ChartKind, isTop: boolean) {
  const paint = `var(--chart-${colour})`;
  const common = { dataKey: key, name: label, isAnimationActive: false };
  if (colour === "previous") {
    return (
      <Area
        key={key}
        {...common}
        type="linear"
        stroke={paint}
        strokeWidth={1.5}
        strokeDasharray="4 3"
        fill="none"
        dot={false}
      />
    );
  }
  if (kind === "bar") {
    return (
      <Bar
        key={key}
        {...common}
        stackId="figures"
        fill={paint}
        stroke="var(--surface)"
        strokeWidth={1}
        maxBarSize={36}
        radius={isTop ? [3, 3, 0, 0] : 0}
      />
    );
  }
  return (
    <Area
      key={key}
      {...common}
      stackId="figures"
      type="monotone"
      stroke={paint}
      strokeWidth={2}
      fill={paint}
      fillOpacity={0.14}
    />
  );
}
