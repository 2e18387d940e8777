const PAGES: Readonly<Record<string, string>> = {
  order: "/portal/orders",
  invoice: "/portal/invoices",
  service: "/portal/services",
  customer: "/portal/customers",
};

/** The portal's page of an object that the activity log names; null where there is none. */
export function objectHref({ type, id }: { type: string; id: string }): string | null {
  const page = PAGES[type];
  return page ? `${page}/${id}` : null;
}
