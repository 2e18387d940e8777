import type { SearchParams } from "@/components/ui/search-href";
import { choiceParam, textParam } from "./list-query";
import { dayParam } from "./order-filters";

export const INVOICE_FILTERS = ["q", "status", "client", "from", "to", "min", "max"];
export const OWN_INVOICE_FILTERS = INVOICE_FILTERS.filter((name) => name !== "client");
export const INVOICE_STATUSES = ["issued", "overdue", "part_paid", "paid", "void"] as const;

const AMOUNT = /^\d{1,12}(\.\d{1,4})?$/;

/** The filters of a list of invoices that an address asks for; what is none counts as not there. */
export function invoiceFilters(params: SearchParams) {
  return {
    q: textParam(params, "q"),
    status: choiceParam(params, "status", INVOICE_STATUSES),
    from: dayParam(params, "from"),
    to: dayParam(params, "to"),
    min: amountParam(params, "min"),
    max: amountParam(params, "max"),
  };
}

function amountParam(params: SearchParams, name: string): string | undefined {
  const value = textParam(params, name);
  return value && AMOUNT.test(value) ? value : undefined;
}
