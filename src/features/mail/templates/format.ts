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

/** Basis points as people read them: 1250 is "12.5%". */
export function percent(bps: number): string {
  return `${formatPercent(bps)}%`;
}

/** "23 Nov 2026, 07:56 UTC". */
export function dateTime(iso: string): string {
  return moment.format(new Date(iso));
}
