import { getTranslations } from "next-intl/server";
import type { SelectOption } from "@/components/ui/select";
import { type Status, type StatusOf, wordOfStatus } from "@/components/ui/status-badge";

/** Statuses as choices of a filter, in the words of the badges. */
export async function statusOptions(statuses: readonly Status[], of?: StatusOf): Promise<SelectOption[]> {
  const t = await getTranslations("common.status");
  return statuses.map((status) => ({ value: status, label: t(wordOfStatus(status, of)) }));
}
