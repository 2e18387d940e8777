const DAY_MS = 24 * 60 * 60 * 1000;

/** So many times 24 hours later; earlier for a negative number. */
export function addDays(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}

/** The first moment of the month (UTC) that is so many after that of `at`. */
export function startOfMonth(at: Date, monthsLater: number): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + monthsLater, 1));
}
