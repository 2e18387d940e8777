import type { SearchParams } from "@/components/ui/search-href";
import { choiceParam, textParam } from "./list-query";

export const ORDER_FILTERS = ["q", "status", "channel", "customer", "from", "to"];
export const ORDER_STATUSES = ["pending", "paid", "cancelled"] as const;
export const ORDER_CHANNELS = ["portal", "api", "admin"] as const;

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The filters of a list of orders that an address asks for; what is none counts as not there. */
export function orderFilters(params: SearchParams) {
  return {
    q: textParam(params, "q"),
    status: choiceParam(params, "status", ORDER_STATUSES),
    channel: choiceParam(params, "channel", ORDER_CHANNELS),
    customer: textParam(params, "customer"),
    from: dayParam(params, "from"),
    to: dayParam(params, "to"),
  };
}

/** A day of the calendar, "2026-11-26". */
export function dayParam(params: SearchParams, name: string): string | undefined {
  const value = textParam(params, name);
  // 31 February is a day that an address can say and no calendar has.
  if (!value || !DAY.test(value) || new Date(value).toISOString().slice(0, 10) !== value) return undefined;
  return value;
}
