import { z } from "zod";
import { firstIdAt } from "./ids";

/** A half-open range of time. */
export const timeRange = z.strictObject({ from: z.date().optional(), before: z.date().optional() });
export type TimeRange = z.infer<typeof timeRange>;

/** How far the time in an id and its row's own may be apart. */
const SLACK_MS = 1_000;

/** A filter by time, and by id, which is made at that time: the index on ids then skips what lies outside. */
export function withinRange({ from, before }: TimeRange = {}) {
  return {
    at: { ...(from && { gte: from }), ...(before && { lt: before }) },
    id: {
      ...(from && { gte: firstIdAt(new Date(from.getTime() - SLACK_MS)) }),
      ...(before && { lt: firstIdAt(new Date(before.getTime() + SLACK_MS)) }),
    },
  };
}
