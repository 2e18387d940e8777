/** What a day-and-time control holds, as UTC in RFC 3339: null when empty, undefined for what is no time. */
export function typedMoment(text: string): string | null | undefined {
  if (text === "") return null;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return undefined;
  const at = new Date(`${text}:00Z`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** A moment as such a control shows it, in UTC and to the minute. */
export function momentText(value: string | null): string {
  return value === null ? "" : value.slice(0, 16);
}
