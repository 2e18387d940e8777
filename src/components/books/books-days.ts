import type { SearchParams } from "@/components/ui/search-href";
import { type BooksPeriodInput, booksPeriodInput } from "@/features/billing";

/** The days that an address asks for; this month's where it asks for none, or for what are no days. */
export function booksDays({ from, to }: SearchParams): BooksPeriodInput {
  const asked = { from: from || undefined, to: to || undefined };
  return (
    [asked, { from: asked.from }].map((days) => booksPeriodInput.safeParse(days)).find(isRead)?.data ?? {}
  );
}

function isRead<T extends { success: boolean }>(result: T): result is Extract<T, { success: true }> {
  return result.success;
}
