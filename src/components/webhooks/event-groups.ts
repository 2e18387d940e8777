/** What events are about, in the order of the form. */
export const EVENT_GROUPS = [
  "customer",
  "order",
  "service",
  "invoice",
  "payment",
  "reseller",
  "application",
  "api_key",
] as const;

/** The types of a group: `order.created`, `order.paid` … */
export function typesOf(group: (typeof EVENT_GROUPS)[number], types: readonly string[]): string[] {
  return types.filter((type) => type.startsWith(`${group}.`));
}
