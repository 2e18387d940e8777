import type { ChartPoint, ChartSeries } from "./types";

const STEPS = [1, 2, 5, 10];
const MOST_STEPS = 5;

/**
 * Where the axis of a drawing has its lines, in the unit of the figures: whole steps of 1, 2 or 5, so that the short
 * figures beside them are no rounded ones. From zero, or below the lowest stack, to above the highest.
 */
export function axisTicks(points: readonly ChartPoint[], series: readonly ChartSeries[]): number[] {
  const ends = points.flatMap((point) => endsOf(point, series));
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const least = (high - low) / MOST_STEPS;
  const power = 10 ** Math.floor(Math.log10(least || 1));
  const step = Math.max(1, power * (STEPS.find((one) => one * power >= least) ?? 10));
  const first = Math.floor(low / step);
  const count = Math.ceil(high / step) - first;
  return Array.from({ length: Math.max(count, 1) + 1 }, (_, index) => (first + index) * step);
}

/** How far up and down the stack of a point goes, and the line of the period before. */
function endsOf(point: ChartPoint, series: readonly ChartSeries[]): number[] {
  const figures = (isBefore: boolean) =>
    series
      .filter(({ colour }) => (colour === "previous") === isBefore)
      .map(({ key }) => point.values[key] ?? 0);
  const stacked = figures(false);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return [
    ...figures(true),
    sum(stacked.filter((value) => value > 0)),
    sum(stacked.filter((value) => value < 0)),
  ];
}
