import { useTranslations } from "next-intl";
import { choiceParam, textParam } from "@/components/lists/list-query";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterDate } from "@/components/ui/filter-date";
import { FilterSelect } from "@/components/ui/filter-select";
import type { SearchParams } from "@/components/ui/search-href";
import { DELIVERY_STATUSES, TEST_EVENT_TYPE, WEBHOOK_EVENT_TYPES } from "@/features/webhooks";

/** The parameters of the list's address. */
export const DELIVERY_FILTERS = ["status", "type", "from", "to"];

const TYPES = [...WEBHOOK_EVENT_TYPES, TEST_EVENT_TYPE] as const;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DAY_MS = 86_400_000;

/** The filters that an address asks for; what is none of them counts as absent. Days are UTC's, both included. */
export function deliveryFilters(params: SearchParams) {
  const day = (name: string) => {
    const text = textParam(params, name);
    return text && DAY.test(text) ? new Date(text).getTime() : undefined;
  };
  const [from, to] = [day("from"), day("to")];
  return {
    status: choiceParam(params, "status", DELIVERY_STATUSES),
    type: choiceParam(params, "type", TYPES),
    days: {
      from: from === undefined ? undefined : new Date(from),
      before: to === undefined ? undefined : new Date(to + DAY_MS),
    },
  };
}

/** By status, event and days. */
export function DeliveryFilterBar() {
  const t = useTranslations("webhooks.deliveries");
  const c = useTranslations("common.status");
  return (
    <FilterBar names={DELIVERY_FILTERS}>
      <FilterSelect
        name="status"
        label={t("status")}
        all={t("allStatuses")}
        options={DELIVERY_STATUSES.map((value) => ({ value, label: c(value) }))}
      />
      <FilterSelect
        name="type"
        label={t("type")}
        all={t("allTypes")}
        options={TYPES.map((value) => ({ value, label: value }))}
      />
      <FilterDate name="from" label={t("from")} />
      <FilterDate name="to" label={t("to")} />
    </FilterBar>
  );
}
