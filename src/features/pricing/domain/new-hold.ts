import { type Hold, holdAt, type Renewal } from "./renewal";

/** How running services take a change: with their next renewal, from a day on, or not at all. */
export type Running = { mode: "next_renewal" } | { mode: "until"; until: Date } | { mode: "for_good" };

/**
 * The hold that leaves a service at what it pays, when a change spares it; null where nothing changes for it. One that
 * it has already, and that lasts longer, is not cut short.
 */
export function newHold(
  running: Running,
  before: Renewal,
  after: Renewal,
  present: Hold | null,
  at: Date,
): Hold | null {
  if (running.mode === "next_renewal" || before.listMinor === after.listMinor) return null;
  const kept = holdAt(present, at);
  const wanted = running.mode === "until" ? running.until.getTime() : null;
  const until = kept && isLater(kept.until, wanted) ? kept.until : wanted;
  const exact = after.recurringMinor < before.recurringMinor || (kept?.exact ?? false);
  return { minor: before.recurringMinor, until, exact };
}

function isLater(one: number | null, than: number | null): boolean {
  return than !== null && (one === null || one > than);
}
