import { useTranslations } from "next-intl";
import { choiceParam, textParam } from "@/components/lists/list-query";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterDate } from "@/components/ui/filter-date";
import { FilterSelect } from "@/components/ui/filter-select";
import { SearchBox } from "@/components/ui/search-box";
import type { SearchParams } from "@/components/ui/search-href";
import type { SelectOption } from "@/components/ui/select";
import { PUBLIC_ID } from "@/core/id-kinds";
import { METHODS, STATUS_KINDS } from "@/features/api-usage";

/** The parameters of the log's address. */
export const REQUEST_LOG_FILTERS = ["request", "reseller", "status", "method", "key", "from", "to"];

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DAY_MS = 86_400_000;

/** An id that nothing has: what is searched for by a text that is no id. */
const NO_REQUEST = `req_${"0".repeat(26)}`;

/** The filters that an address asks for; what is none of them counts as absent. Days are UTC's, both included. */
export function requestLogFilters(params: SearchParams) {
  const request = textParam(params, "request");
  const key = textParam(params, "key");
  const day = (name: string) => {
    const text = textParam(params, name);
    return text && DAY.test(text) ? new Date(text).getTime() : undefined;
  };
  const [from, to] = [day("from"), day("to")];
  return {
    request: request && (isId("req", request) ? request : NO_REQUEST),
    reseller: textParam(params, "reseller"),
    statusKind: choiceParam(params, "status", STATUS_KINDS),
    method: choiceParam(params, "method", METHODS),
    key: key && isId("key", key) ? key : undefined,
    createdAt: {
      from: from === undefined ? undefined : new Date(from),
      before: to === undefined ? undefined : new Date(to + DAY_MS),
    },
  };
}

function isId(prefix: string, text: string): boolean {
  return PUBLIC_ID.test(text) && text.startsWith(`${prefix}_`);
}

/** Search by id, status, method, days; a reseller's keys, or for admins the resellers' names. */
export function RequestLogFilterBar({ keys }: { keys: SelectOption[] | null }) {
  const t = useTranslations("requestLogs");
  const statuses = STATUS_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }));
  const methods = METHODS.map((value) => ({ value, label: value }));
  return (
    <FilterBar names={REQUEST_LOG_FILTERS}>
      <SearchBox name="request" label={t("searchRequest")} />
      {keys === null && <SearchBox name="reseller" label={t("searchReseller")} />}
      <FilterSelect
        name="status"
        label={t("filter.status")}
        all={t("filter.allStatuses")}
        options={statuses}
      />
      <FilterSelect name="method" label={t("filter.method")} all={t("filter.allMethods")} options={methods} />
      {keys && <FilterSelect name="key" label={t("filter.key")} all={t("filter.allKeys")} options={keys} />}
      <FilterDate name="from" label={t("filter.from")} />
      <FilterDate name="to" label={t("filter.to")} />
    </FilterBar>
  );
}
