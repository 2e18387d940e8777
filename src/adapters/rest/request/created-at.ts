import { z } from "zod";
import type { TimeRange } from "@/core/time-range";

const time = z.iso.datetime({ offset: true, error: "Use a time such as 2026-11-30T00:00:00Z" }).optional();

/** The query parameters of a range of creation times (api.md, "Lists"). */
export const createdAtFilters = {
  "created_at[gte]": time,
  "created_at[gt]": time,
  "created_at[lte]": time,
  "created_at[lt]": time,
};

type CreatedAt = { [name in keyof typeof createdAtFilters]?: string | undefined };

/** The range that they ask for together. Times are whole milliseconds, as they are stored. */
export function createdAtRange(query: CreatedAt): TimeRange {
  const at = (text: string | undefined, plusMs: number) =>
    text === undefined ? [] : [new Date(text).getTime() + plusMs];
  const from = [...at(query["created_at[gte]"], 0), ...at(query["created_at[gt]"], 1)];
  const before = [...at(query["created_at[lt]"], 0), ...at(query["created_at[lte]"], 1)];
  return {
    from: from.length > 0 ? new Date(Math.max(...from)) : undefined,
    before: before.length > 0 ? new Date(Math.min(...before)) : undefined,
  };
}
