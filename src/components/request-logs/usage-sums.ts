import type { UsageDay } from "@/features/api-usage";

/** Errors of these days, 429 among them. */
export function errorsOf(days: readonly UsageDay[]): number {
  return days.reduce((sum, { failed, limited }) => sum + failed + limited, 0);
}

/** All requests of these days. */
export function requestsOf(days: readonly UsageDay[]): number {
  return days.reduce((sum, { succeeded }) => sum + succeeded, errorsOf(days));
}

/** The days of several keys, which are the same days, as one. */
export function sumOfDays(keys: readonly (readonly UsageDay[])[]): UsageDay[] {
  const [first = []] = keys;
  return first.map(({ day }, index) => {
    const same = keys.flatMap((days) => days[index] ?? []);
    const sum = (of: "succeeded" | "failed" | "limited") => same.reduce((total, one) => total + one[of], 0);
    return { day, succeeded: sum("succeeded"), failed: sum("failed"), limited: sum("limited") };
  });
}
