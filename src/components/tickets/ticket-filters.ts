import { choiceParam, textParam } from "@/components/lists/list-query";
import type { SearchParams } from "@/components/ui/search-href";
import { TICKET_PRIORITIES, TICKET_SORTS, TICKET_STATUSES } from "@/features/support";

export const OWN_FILTERS = ["q", "status", "priority", "customer"];
export const QUEUE_FILTERS = ["q", "status", "priority", "assignee", "kind", "client"];
export const ASSIGNEES = ["me", "none"] as const;
export const KINDS = ["reseller", "direct"] as const;

function sharedFilters(params: SearchParams) {
  return {
    q: textParam(params, "q"),
    status: choiceParam(params, "status", TICKET_STATUSES),
    priority: choiceParam(params, "priority", TICKET_PRIORITIES),
    sort: choiceParam(params, "sort", TICKET_SORTS) ?? "-activity",
  };
}

/** The filters of a client's own list that an address asks for; what is none counts as not there. */
export function ownTicketFilters(params: SearchParams) {
  return { ...sharedFilters(params), customer: textParam(params, "customer") };
}

/** Those of the queue. */
export function queueFilters(params: SearchParams) {
  return {
    ...sharedFilters(params),
    assignee: choiceParam(params, "assignee", ASSIGNEES),
    kind: choiceParam(params, "kind", KINDS),
    client: textParam(params, "client"),
  };
}
