const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** What is waited after each try that failed; after the last of them, an admin is asked. */
const DELAYS_MS = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  8 * HOUR_MS,
  24 * HOUR_MS,
];

/** How long to wait after `attempts` tries, in ms; null when it was tried often enough. */
export function retryDelay(attempts: number): number | null {
  return DELAYS_MS[attempts - 1] ?? null;
}
