const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** When a delivery is tried, in ms from its first try (api.md, "Webhooks"). */
export const TRIES_AT_MS = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

/** While one has had fewer tries than these, later events of the same object wait for it. */
export const TRIES_IN_ORDER = 3;

/** After so many deliveries in a row of which every try failed, their endpoint is switched off. */
export const FAILURES_TO_DISABLE = 5;

/** How long the secret before a rotation still signs, in ms. */
export const OLD_SECRET_MS = 24 * HOUR;

/** How long to wait after so many tries, in ms; null when they were all. */
export function waitAfter(tries: number): number | null {
  const [before, next] = [TRIES_AT_MS[tries - 1], TRIES_AT_MS[tries]];
  return before === undefined || next === undefined ? null : next - before;
}
