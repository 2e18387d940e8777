/** A filter for rows whose text contains `part` as typed, in any case: LIKE's own characters stand for themselves. */
export function containing(part: string) {
  return { contains: part.replaceAll(/[\\%_]/g, "\\$&"), mode: "insensitive" as const };
}
