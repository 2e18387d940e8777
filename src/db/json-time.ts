/** Where the fraction of a second ends, by how many of its digits PostgreSQL has written. */
const ENDS: Readonly<Record<number, string>> = { 19: ".000Z", 21: "00Z", 22: "0Z", 23: "Z" };

/**
 * A `timestamptz` as PostgreSQL writes it in JSON, in the form of `toISOString`. In UTC, as sessions are unless somebody
 * has said otherwise, without a detour over Date: lists have two for each row.
 */
export function isoOfJson(text: string): string {
  const end = text.endsWith("+00:00") ? ENDS[text.length - 6] : undefined;
  return end === undefined ? new Date(text).toISOString() : text.slice(0, -6) + end;
}
