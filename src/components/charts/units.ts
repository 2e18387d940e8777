import { currencyExponent } from "@/core/currencies";
import { formatMoney } from "@/core/money";
import { formatCount } from "../ui/format";
import type { ChartUnit } from "./types";

const compact = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/** The exact figure, for tooltips and tables: "€1,204.50", "37". */
export function formatExact(value: number, unit: ChartUnit): string {
  return unit.kind === "money" ? formatMoney(value, unit.currency) : formatCount(value);
}

/** A short figure for an axis, whose unit stands above it: "1.2K". Rounded, so never for a tooltip. */
export function formatTick(value: number, unit: ChartUnit): string {
  return compact.format(unit.kind === "money" ? value / 10 ** currencyExponent(unit.currency) : value);
}

/** The unit as it stands above the axis: "EUR", "Services". */
export function unitLabel(unit: ChartUnit): string {
  return unit.kind === "money" ? unit.currency : unit.label;
}
