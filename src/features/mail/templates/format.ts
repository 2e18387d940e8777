import { z } from "zod";
import { formatMoney, type Money } from "@/core/money";
import { formatPercent } from "@/core/percent";

const moment = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
  timeZoneName: "short",
});

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** An amount as events carry it. */
export const moneyObject = z.object({ amount: z.number().int(), currency: z.string().length(3) });

/** "€119.00", with the currency's own number of decimals. */
export function money({ amount, currency }: Money): string {
  return formatMoney(amount, currency);
}

/** Basis points as people read them: 1250 is "12.5%". */
export function percent(bps: number): string {
  return `${formatPercent(bps)}%`;
}

/** "23 Nov 2026, 07:56 UTC". */
export function dateTime(iso: string): string {
  return moment.format(new Date(iso));
}

/** "14 January 2027", the day in UTC. */
export function date(iso: string): string {
  return day.format(new Date(iso));
}
