import { formatMoney } from "@/core/money";
import { formatPercent } from "@/core/percent";
import { LANGUAGE } from "./words";

const DAY_MS = 24 * 60 * 60 * 1000;

const days = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const shortDays = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const counts = new Intl.NumberFormat(LANGUAGE);
const countries = new Intl.DisplayNames(LANGUAGE, { type: "region" });

/** "24 November 2026". */
export const day = (date: Date): string => days.format(date);

/** "24 Nov 2026": in tables. */
export const shortDay = (date: Date): string => shortDays.format(date);

/** The last day of a period that ends where the next one begins: 24 November to 24 December is to the 23rd. */
export const lastDay = (end: Date): Date => new Date(end.getTime() - DAY_MS);

export const count = (value: number): string => counts.format(value);

/** Basis points as people read them: 1250 is "12.5%". */
export const percent = (bps: number): string => `${formatPercent(bps)}%`;

/** Minor units: "€80.00", "−€80.00". */
export function money(amountMinor: number, currency: string): string {
  return formatMoney(amountMinor, currency, LANGUAGE).replace("-", "\u2212");
}

/** Null for none, and for a code that is no country's. */
export function countryName(code: string | null): string | null {
  if (!code || !/^[A-Z]{2}$/.test(code)) return null;
  const name = countries.of(code);
  return name && name !== code ? name : null;
}
