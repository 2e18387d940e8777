const WIDTH = 88;
const HEIGHT = 22;
/** Room for the line's own width at the edges. */
const EDGE = 2;

/** How figures went, as a line without axes beside the figure that they sum to. `label` says it in words. */
export function Sparkline({ values, label }: { values: readonly number[]; label: string }) {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const x = (index: number) => EDGE + (index * (WIDTH - 2 * EDGE)) / Math.max(1, values.length - 1);
  const y = (value: number) =>
    HEIGHT - EDGE - ((value - least) * (HEIGHT - 2 * EDGE)) / Math.max(1, most - least);
  return (
    <svg
      role="img"
      aria-label={label}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="inline-block text-chart-figure"
    >
      <title>{label}</title>
      <polyline
        points={values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(" ")}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
