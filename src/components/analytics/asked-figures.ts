import type { z } from "zod";
import { textParam } from "@/components/lists/list-query";
import type { SearchParams } from "@/components/ui/search-href";

/** What an address may say of the figures on a page. */
export const FIGURE_PARAMS = ["period", "from", "to", "grain", "by"];

/** The days are of the period "custom" alone: those of another one are left aside, as is all that makes no sense. */
export function askedFigures<Schema extends z.ZodType>(
  schema: Schema,
  params: SearchParams,
  names: readonly string[] = FIGURE_PARAMS,
): z.output<Schema> {
  const asked: Record<string, string | undefined> = {};
  for (const name of names) asked[name] = textParam(params, name);
  if (asked.period !== "custom") delete asked.from;
  if (asked.period !== "custom") delete asked.to;
  const { period, from, to, ...rest } = asked;
  for (const one of [asked, { period }, rest]) {
    const read = schema.safeParse(one);
    if (read.success) return read.data;
  }
  return schema.parse({});
}
