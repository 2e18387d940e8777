import { z } from "zod";
import { pageInput } from "@/core/list";
import { publicId } from "@/core/public-id-schema";
import { GRAINS } from "./domain/days";
import { PERIODS } from "./domain/period";

const day = z.iso.date();

/** Longest stretch that is looked at, in days: more than a century is a slip of the keyboard. */
const MOST_DAYS = 36_600;

const period = {
  period: z.enum(PERIODS).default("last_12_months"),
  /** Of `custom` alone: its first and its last day in the provider's time zone. */
  from: day.optional(),
  to: day.optional(),
};

type Asked = { period: string; from?: string | undefined; to?: string | undefined };

/** `custom` names two days in the order of time; a name of a period names none. */
function checkDays({ period: name, from, to }: Asked, ctx: z.RefinementCtx): void {
  const fail = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
  if (name !== "custom") {
    if (from || to) fail("period", "Days go with the period “custom”");
    return;
  }
  if (!from) fail("from", "Name the first day");
  else if (!to) fail("to", "Name the last day");
  else if (to < from) fail("to", "The last day is before the first");
  else if (Date.parse(to) - Date.parse(from) > MOST_DAYS * 86_400_000) fail("to", "That is too long");
}

export const periodInput = z.strictObject(period).superRefine(checkDays);
export type PeriodInput = z.infer<typeof periodInput>;

export const trendInput = z
  .strictObject({ ...period, grain: z.enum(GRAINS).optional() })
  .superRefine(checkDays);
export type TrendInput = z.infer<typeof trendInput>;

/** What revenue is split by (R59, R64). */
export const REVENUE_BY = ["reseller", "product", "category", "tier", "currency"] as const;
export type RevenueBy = (typeof REVENUE_BY)[number];

export const revenueByInput = z
  .strictObject({ ...period, by: z.enum(REVENUE_BY).default("reseller") })
  .superRefine(checkDays);
export type RevenueByInput = z.infer<typeof revenueByInput>;

/** What resellers are counted by (R60, R61). */
export const DISTRIBUTION_OF = ["services", "customers"] as const;
export const distributionInput = z.strictObject({ of: z.enum(DISTRIBUTION_OF).default("services") });
export type DistributionInput = z.infer<typeof distributionInput>;

const { limit, cursor } = pageInput;

export const customerHistoryInput = z.strictObject({ customer: publicId("customer"), limit, cursor });
export type CustomerHistoryInput = z.infer<typeof customerHistoryInput>;
