const DAY_MS = 24 * 60 * 60 * 1000;

/** For how many whole days an invoice has been overdue. Times in RFC 3339. */
export function lateDays(dueAt: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(dueAt)) / DAY_MS));
}
