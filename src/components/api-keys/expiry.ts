/** What the form offers, in days. */
export const EXPIRIES = ["30", "90", "365", "never"] as const;

export type Expiry = (typeof EXPIRIES)[number];

const DAY_MS = 86_400_000;

/** The time in RFC 3339 at which a key made `now` ends; null for one that does not. */
export function expiryDate(expiry: Expiry, now: Date): string | null {
  return expiry === "never" ? null : new Date(now.getTime() + Number(expiry) * DAY_MS).toISOString();
}
