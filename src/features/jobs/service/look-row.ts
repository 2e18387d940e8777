import type { BrokenInvariant, Prisma } from "@/db";
import type { InvariantLookDto } from "../dto";

/** A kept look as admins read it. The job wrote its lists in this very form. */
export function toLookDto(row: Prisma.InvariantLookGetPayload<object>): InvariantLookDto {
  const broken = row.broken as BrokenInvariant[];
  return {
    at: row.at.toISOString(),
    durationMs: row.durationMs,
    checked: row.checked,
    holding: row.checked - broken.length,
    broken,
    unread: row.unread as InvariantLookDto["unread"],
  };
}
