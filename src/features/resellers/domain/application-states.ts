import type { Transitions } from "@/core/transitions";
import type { ApplicationStatus } from "../dto";

/** R3 to R6. Mirrored by the trigger on `applications`. */
export const APPLICATION_TRANSITIONS: Transitions<ApplicationStatus> = {
  pending: ["approved", "rejected", "info_requested", "withdrawn"],
  info_requested: ["pending", "rejected", "withdrawn"],
  approved: [],
  rejected: [],
  withdrawn: [],
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** From when on a client whose application was rejected may apply again; null for any other application. */
export function mayApplyAgainAt(
  { status, decidedAt }: { status: ApplicationStatus; decidedAt: Date | null },
  waitDays: number,
): Date | null {
  return status === "rejected" && decidedAt ? new Date(decidedAt.getTime() + waitDays * DAY_MS) : null;
}
