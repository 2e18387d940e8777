import type { Permission } from "@/core/access";

/** `permission`: what a client's person needs to take the step. */
type Steps = Record<string, { href: string; permission: Permission | null }>;

/** What is left to do at the begin, in the order in which one would, and where (the address within the area). */
export const RESELLER_STEPS = {
  billing_details: { href: "/portal/billing-details", permission: "billing_profile:manage" },
  balance: { href: "/portal/balance", permission: "balance:add" },
  resale_prices: { href: "/portal/resale", permission: "resale:manage" },
  brand: { href: "/portal/brand", permission: "brand:manage" },
  customer: { href: "/portal/customers/new", permission: "customer:write" },
  order: { href: "/portal/order", permission: "order:create" },
  api_key: { href: "/portal/api-keys", permission: "api_key:write" },
  two_step: { href: "/account", permission: null },
} as const satisfies Steps;

export const PROVIDER_STEPS = {
  letterhead: { href: "/admin/settings/documents", permission: null },
  catalogue: { href: "/admin/catalogue", permission: null },
  tiers: { href: "/admin/settings/tiers", permission: null },
  payments: { href: "/admin/settings/billing", permission: null },
  mail: { href: "/admin/mail", permission: null },
  reseller: { href: "/admin/resellers/new", permission: null },
  two_step: { href: "/account", permission: null },
} as const satisfies Steps;
