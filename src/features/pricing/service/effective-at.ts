import { fieldError } from "@/core/errors";
import type { Running } from "../domain/new-hold";

/** How long a form may lie open with "now" in it, in ms. */
const GRACE_MS = 60_000;

/**
 * When a change begins: now, or at the moment that it names.
 *
 * @throws {AppError} at `validFrom` for a moment that is over, at `running.until` for one that is not after the change
 */
export function effectiveAt(
  { validFrom, running }: { validFrom: Date | null; running: Running },
  now: Date,
): Date {
  if (validFrom && validFrom.getTime() < now.getTime() - GRACE_MS)
    throw fieldError(["validFrom"], "past", "This moment is over: choose now or a later one");
  const at = validFrom && validFrom > now ? validFrom : now;
  if (running.mode === "until" && running.until <= at)
    throw fieldError(["running", "until"], "not_after", "Has to be after the change begins");
  return at;
}
