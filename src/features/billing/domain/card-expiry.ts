type Expiry = { expiryYear: number; expiryMonth: number };

/** The first moment at which a card is good no more: it is good to the end of its month (UTC). */
export function expiryOf({ expiryYear, expiryMonth }: Expiry): Date {
  return new Date(Date.UTC(expiryYear, expiryMonth, 1));
}

export function hasExpired(card: Expiry, now: Date): boolean {
  return now >= expiryOf(card);
}

/** Good still, and no more in so many days. */
export function expiresWithin(card: Expiry, now: Date, days: number): boolean {
  return !hasExpired(card, now) && expiryOf(card).getTime() - now.getTime() <= days * DAY_MS;
}

const DAY_MS = 24 * 60 * 60 * 1000;
