import { currencyExponent } from "@/core/currencies";
import type { Formats } from "../ui/use-formats";
import type { ChartUnit } from "./types";

/** The exact figure, for tooltips and tables: "€1,204.50", "37". */
export function formatExact(value: number, unit: ChartUnit, formats: Formats): string {
  return unit.kind === "money" ? formats.money(value, unit.currency) : formats.count(value);
}

/** A short figure for an axis, whose unit stands above it: "1.2K". Rounded, so never for a tooltip. */
export function formatTick(value: number, unit: ChartUnit, formats: Formats): string {
  return formats.compact(unit.kind === "money" ? value / 10 ** currencyExponent(unit.currency) : value);
}

/** The unit as it stands above the axis: "EUR", "Services". */
export function unitLabel(unit: ChartUnit): string {
  return unit.kind === "money" ? unit.currency : unit.label;
}
