import { useTranslations } from "next-intl";
import { StatusFilter } from "@/components/admin/status-filter";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { SearchBox } from "@/components/ui/search-box";
import { TICKET_PRIORITIES, TICKET_STATUSES, type TicketStatus } from "@/features/support";
import { QUEUE_FILTERS } from "./ticket-filters";

type QueueFiltersProps = {
  counts: Readonly<Record<TicketStatus, number>>;
  /** Whose alone are shown, when its page has led here. */
  client: { id: string; name: string } | null;
};

/** What the queue is narrowed by. */
export function QueueFilters({ counts, client }: QueueFiltersProps) {
  const t = useTranslations("tickets.admin");
  const priority = useTranslations("tickets.priority");
  return (
    <FilterBar names={QUEUE_FILTERS}>
      <SearchBox label={t("search")} />
      <StatusFilter label={t("filter")} statuses={TICKET_STATUSES} counts={counts} />
      <FilterSelect
        name="priority"
        label={t("priority")}
        all={t("allPriorities")}
        options={TICKET_PRIORITIES.map((value) => ({ value, label: priority(value) }))}
      />
      <FilterSelect
        name="assignee"
        label={t("assignee")}
        all={t("anyAssignee")}
        options={[
          { value: "me", label: t("assignedToMe") },
          { value: "none", label: t("assignedToNobody") },
        ]}
      />
      <FilterSelect
        name="kind"
        label={t("kind")}
        all={t("anyKind")}
        options={[
          { value: "reseller", label: t("resellers") },
          { value: "direct", label: t("direct") },
        ]}
      />
      {client && (
        <FilterSelect
          name="client"
          label={t("client")}
          all={t("anyKind")}
          options={[{ value: client.id, label: client.name }]}
        />
      )}
    </FilterBar>
  );
}
