import { fieldError } from "@/core/errors";
import type { Context } from "@/db";

/** The day that money arrived, "2026-11-23", as an instant; refuses a day that has not begun anywhere on earth. */
export function receivedAtOf(ctx: Context, day: string): Date {
  const at = new Date(`${day}T00:00:00Z`);
  const HALF_DAY_MS = 12 * 60 * 60 * 1000;
  if (at.getTime() > ctx.clock.now().getTime() + HALF_DAY_MS) {
    throw fieldError(["receivedAt"], "in_future", "Enter a day that is not in the future");
  }
  return at;
}
