import { z } from "zod";
import type { TimeRange } from "@/core/list";
import type { TimeRange as HalfOpenRange } from "@/core/time-range";

const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
  error: "Use a time such as 2026-11-27T00:00:00Z",
});

/** The query parameters of a range of creation times (api.md, "Lists"). */
export const createdAtFilters = {
  "created_at[gte]": moment.optional(),
  "created_at[gt]": moment.optional(),
  "created_at[lte]": moment.optional(),
  "created_at[lt]": moment.optional(),
};

/** The range that they ask for together; a day begins at midnight, UTC. */
export function createdAtRange(values: Record<string, unknown>): TimeRange {
  const bounds = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[/\[(\w+)\]/.exec(name)?.[1], new Date(String(value))]],
  );
  return Object.fromEntries(bounds) as TimeRange;
}

/** The same as the logs are asked for it. Times are whole milliseconds, as they are stored. */
export function halfOpen({ gte, gt, lte, lt }: TimeRange = {}): HalfOpenRange {
  const at = (time: Date | undefined, plusMs: number) => (time ? [time.getTime() + plusMs] : []);
  const from = [...at(gte, 0), ...at(gt, 1)];
  const before = [...at(lt, 0), ...at(lte, 1)];
  return {
    from: from.length > 0 ? new Date(Math.max(...from)) : undefined,
    before: before.length > 0 ? new Date(Math.min(...before)) : undefined,
  };
}
