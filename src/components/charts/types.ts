/** One colour means one thing on every chart. */
export type SeriesColour = "reseller" | "direct" | "previous" | "succeeded" | "failed" | "limited" | "figure";

export type ChartSeries = { key: string; label: string; colour: SeriesColour };

/** A period and its figure for each series: minor units of money, or a count. */
export type ChartPoint = { label: string; values: Readonly<Record<string, number>> };

/** What the figures are. `count` needs the word beside the axis: "Services". */
export type ChartUnit = { kind: "money"; currency: string } | { kind: "count"; label: string };

export type ChartKind = "bar" | "area";
