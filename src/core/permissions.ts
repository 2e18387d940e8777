import type { MemberArea } from "./actor";

export type Rule = {
  admin?: true;
  /** People of a client: any client, or only those with a live reseller profile. */
  client?: "any" | "reseller";
  /** Which of a client's people: its owners, and members with this area. Absent: all of them. */
  area?: MemberArea | "owner";
  /** The scope that an API key needs; absent means that keys never may. */
  key?: string;
  /** Refused to a suspended reseller (R14: its portal is read-only, its API closed), and to an admin who only looks. */
  writes?: true;
  /** Refused to an admin who sees the portal as the client, also to one who may change things. */
  ownOnly?: true;
};

/**
 * Every permission of the product and who has it. A verb names one on its first line; what is not listed here
 * cannot be named, and who is not listed is refused.
 */
export const PERMISSIONS = {
  "application:submit": { client: "any", area: "owner", writes: true, ownOnly: true },
  "application:read_own": { client: "any" },
  "application:review": { admin: true },
  "application:decide": { admin: true },
  "application_form:manage": { admin: true },
  "reseller:read": { admin: true },
  "reseller:create": { admin: true },
  "reseller:update": { admin: true },
  "reseller_note:manage": { admin: true },
  "tier:manage": { admin: true },
  "tier:evaluate": {},
  "reseller:read_own": { client: "reseller", key: "account:read" },
  "catalog:read": { client: "any", key: "catalog:read" },
  "catalog:manage": { admin: true },
  "price_rule:manage": { admin: true },
  "price_change:apply": {},
  "customer:read": { client: "reseller", key: "customers:read" },
  "customer:write": { client: "reseller", area: "customers", key: "customers:write", writes: true },
  "customer:review": { admin: true },
  // What each customer has brought: for people, no key has asked for it.
  "customer:figures": { client: "reseller" },
  // Merged, restored or read from a file: by people who see what they do.
  "customer:manage": { client: "reseller", area: "customers", writes: true },
  // No admin: what a reseller writes about its customers stays its own.
  "customer_note:read": { client: "reseller", area: "customers" },
  "customer_note:write": { client: "reseller", area: "customers", writes: true },
  "order:read": { client: "any", key: "orders:read" },
  "order:create": { client: "any", area: "orders", key: "orders:write", writes: true },
  // From the balance, which is billing's: whoever may only order leaves an open invoice.
  "order:pay": { client: "any", area: "billing", key: "orders:write", writes: true },
  "order:review": { admin: true },
  "order:place": { admin: true },
  "resale:read": { client: "reseller" },
  "resale:manage": { client: "reseller", area: "orders", writes: true },
  // What its customers see of a reseller, its owners decide.
  "brand:read": { client: "reseller" },
  "brand:manage": { client: "reseller", area: "owner", writes: true },
  "brand_domain:recheck": {},
  "customer_link:read": { client: "reseller", area: "customers" },
  "customer_link:write": { client: "reseller", area: "customers", writes: true },
  // A link in the wrong hands has to be stopped, also by a suspended reseller.
  "customer_link:revoke": { client: "reseller", area: "customers" },
  // For whoever holds a link: it is the key.
  "customer_view:show": {},
  "service:read": { client: "any", key: "services:read" },
  "service:write": { client: "any", area: "orders", key: "services:write", writes: true },
  // A reseller holds back what its own customer has not paid for.
  "service:suspend": { client: "reseller", area: "orders", key: "services:write", writes: true },
  "service:review": { admin: true },
  "service:manage": { admin: true },
  "service:provision": {},
  "renewal:run": {},
  "renewal:forecast": { client: "any", area: "billing" },
  "renewal:review": { admin: true },
  "renewal_settings:manage": { admin: true },
  // What is paid for them by itself, a company's owners decide.
  "renewal_settings:choose": { client: "any", area: "owner", writes: true, ownOnly: true },
  "provisioning:manage": { admin: true },
  "invoice:read": { client: "any", area: "billing", key: "billing:read" },
  "invoice:pay": { client: "any", area: "billing", writes: true, ownOnly: true },
  "invoice:review": { admin: true },
  "invoice:credit": { admin: true },
  "invoice:draft": { admin: true },
  "invoice:void": { admin: true },
  "billing_profile:read": { client: "any", area: "billing" },
  "billing_profile:manage": { client: "any", area: "billing", writes: true },
  "billing_profile:review": { admin: true },
  "billing_profile:administer": { admin: true },
  "ledger:review": { admin: true },
  "dispute:review": { admin: true },
  "payment:record": { admin: true },
  "payment:settle": {},
  "payment:charge": {},
  "payment_method:manage": { client: "any", area: "billing", writes: true, ownOnly: true },
  "balance:add": { client: "any", area: "billing", writes: true, ownOnly: true },
  "balance:read": { client: "any", area: "billing", key: "billing:read" },
  "balance:top_up": { admin: true },
  "balance:hold": { admin: true },
  "balance:set_credit": { admin: true },
  "api_key:read": { client: "reseller", area: "api_keys", key: "api_keys:read" },
  "api_key:write": {
    client: "reseller",
    area: "api_keys",
    key: "api_keys:write",
    writes: true,
    ownOnly: true,
  },
  // A leaked key has to be stopped, also by a suspended reseller.
  "api_key:revoke": { client: "reseller", area: "api_keys", key: "api_keys:write", ownOnly: true },
  "api_key:review": { admin: true },
  "webhook:read": { client: "reseller", area: "api_keys", key: "webhooks:read" },
  "webhook:write": {
    client: "reseller",
    area: "api_keys",
    key: "webhooks:write",
    writes: true,
    ownOnly: true,
  },
  "webhook:deliver": {},
  "webhook:forget": {},
  "secret:reseal": {},
  "webhook:review": { admin: true },
  "webhook:disable": { admin: true },
  "request_log:read": { client: "reseller", area: "api_keys", key: "logs:read" },
  "request_log:review": { admin: true },
  "request_log:forget": {},
  "event:read": { client: "reseller", area: "activity", key: "events:read" },
  "activity:read": { client: "any", area: "activity", key: "activity:read" },
  "activity:review": { admin: true },
  "activity:chain": {},
  "invariant:check": {},
  "event:watch": {},
  "activity:verify": {},
  "kept_answer:forget": {},
  "quote:forget": {},
  // Whoever works for a client may ask for help; a suspended reseller has to be able to (R14 closes the rest).
  // What was written to oneself; that it was seen is for oneself to say.
  "notification:read": { client: "any" },
  "notification:read_provider": { admin: true },
  "first_steps:dismiss": { client: "reseller", ownOnly: true },
  "notification:mark": { client: "any", ownOnly: true },
  "ticket:read": { client: "any" },
  "ticket:write": { client: "any", ownOnly: true },
  "ticket:review": { admin: true },
  "ticket:answer": { admin: true },
  "canned_reply:manage": { admin: true },
  // Each admin's own.
  "saved_view:manage": { admin: true },
  // Each person's own, of the portal's lists.
  "saved_view:keep": { client: "any" },
  "client:review": { admin: true },
  "client:create": { admin: true },
  "client:see_as": { admin: true },
  "client:stop_seeing": {},
  "client:register": {},
  "member:read": { client: "any", area: "people" },
  "member:manage": { client: "any", area: "people", writes: true, ownOnly: true },
  "member:leave": { client: "any", ownOnly: true },
  "member:review": { admin: true },
  "member:administer": { admin: true },
  // For somebody who has lost the phone: any person's but one's own.
  "two_step:reset": { admin: true },
  "admin:review": { admin: true },
  "invitation:accept": {},
  // For whoever reads the mail of an address: the link is the key.
  "password:reset": {},
  "session:sign_in": {},
  "session:resolve": {},
  "admin:set_up": {},
  "settings:manage": { admin: true },
  "job:manage": { admin: true },
  "mail:manage": { admin: true },
  "mail:compose": {},
  "mail:send": {},
  "mail:forget": {},
  "report:network": { admin: true },
  "report:fold": {},
  "report:own": { client: "reseller" },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof PERMISSIONS;

/** Every scope that an API key can have. */
export const API_SCOPES: readonly string[] = [
  ...new Set(Object.values<Rule>(PERMISSIONS).flatMap((rule) => (rule.key ? [rule.key] : []))),
].sort();
