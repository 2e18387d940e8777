import type { Actor, ClientActor, MemberArea, PersonActor, ProviderScope, Scope, TenantScope } from "./actor";
import { AppError } from "./errors";

type Rule = {
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
  "webhook:review": { admin: true },
  "webhook:disable": { admin: true },
  "request_log:read": { client: "reseller", area: "api_keys", key: "logs:read" },
  "request_log:review": { admin: true },
  "request_log:forget": {},
  "event:read": { client: "reseller", area: "activity", key: "events:read" },
  "activity:read": { client: "any", area: "activity", key: "activity:read" },
  "activity:review": { admin: true },
  "activity:chain": {},
  "event:watch": {},
  "activity:verify": {},
  "kept_answer:forget": {},
  "quote:forget": {},
  // Whoever works for a client may ask for help; a suspended reseller has to be able to (R14 closes the rest).
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

type WithActor = { actor: Actor };

/** The tenant of an actor that may do this for itself; throws what its door should answer otherwise. */
export function authorizeTenant(ctx: WithActor, permission: Permission): TenantScope {
  const { actor } = ctx;
  const rule: Rule = PERMISSIONS[permission];
  if (actor.kind === "anonymous") throw new AppError("unauthenticated");
  if (actor.kind === "locked_admin") throw new AppError("two_step_required");
  if (actor.kind === "api_key") return authorizeKey(actor, rule);
  if (actor.kind !== "client" || !rule.client) throw new AppError("forbidden");
  // What a client does not have is not there for it, rather than forbidden (R14, R32, R67).
  if (rule.client === "reseller" && !hasResellerSections(actor)) throw new AppError("not_found");
  if (!isWithin(actor, rule))
    throw new AppError("forbidden", { detail: "Your company has not given you access to this." });
  if (isClosedToView(actor, rule)) throw new AppError("read_only_view", rule.ownOnly ? OWN_ONLY : {});
  if (rule.writes && actor.resellerStatus === "suspended") throw new AppError("reseller_suspended");
  return { kind: "tenant", clientId: actor.clientId };
}

/** Whether the reseller sections are there: for a live profile, while the program is on (R14, R32, R67). */
export function hasResellerSections(actor: Pick<ClientActor, "resellerStatus" | "programEnabled">): boolean {
  return actor.programEnabled && actor.resellerStatus !== null && actor.resellerStatus !== "inactive";
}

/** Whether a page should offer this to a person of a client. The verb behind it decides for itself. */
export function mayClient(actor: ClientActor, permission: Permission): boolean {
  const rule: Rule = PERMISSIONS[permission];
  if (!rule.client || (rule.client === "reseller" && !hasResellerSections(actor))) return false;
  if (isClosedToView(actor, rule)) return false;
  return isWithin(actor, rule) && !(rule.writes && actor.resellerStatus === "suspended");
}

const OWN_ONLY = {
  detail: "This is for the client's own people alone, also while you see the portal as it.",
};

/** Whether an admin who sees the portal as the client is kept from this: from all changes, or from what is never its. */
function isClosedToView({ seenBy }: ClientActor, rule: Rule): boolean {
  return seenBy !== undefined && (rule.ownOnly === true || (rule.writes === true && !seenBy.mayChange));
}

function isWithin({ areas }: ClientActor, { area }: Rule): boolean {
  return area === undefined || areas === "all" || (area !== "owner" && areas.includes(area));
}

function authorizeKey(actor: Extract<Actor, { kind: "api_key" }>, rule: Rule): TenantScope {
  if (actor.resellerStatus === "suspended") throw new AppError("reseller_suspended");
  if (actor.resellerStatus !== "active") throw new AppError("invalid_api_key");
  if (!rule.key) throw new AppError("forbidden");
  if (!actor.scopes.includes(rule.key)) {
    throw new AppError("insufficient_scope", { detail: `This needs the scope ${rule.key}.` });
  }
  return { kind: "tenant", clientId: actor.resellerId };
}

/** All tenants' rows, for an admin whom the table allows, or for one of the provider's own jobs. */
export function authorizeProvider(ctx: WithActor, permission: Permission): ProviderScope {
  const { actor } = ctx;
  if (actor.kind === "anonymous") throw new AppError("unauthenticated");
  if (actor.kind === "locked_admin") throw new AppError("two_step_required");
  if (actor.kind === "job") return { kind: "provider" };
  const rule: Rule = PERMISSIONS[permission];
  if (actor.kind !== "admin" || !rule.admin) throw new AppError("forbidden");
  return { kind: "provider" };
}

/** The scope of an actor for a verb that admins do under one permission and clients, for themselves, under another. */
export function authorizeEither(ctx: WithActor, own: Permission, provider: Permission): Scope {
  return ctx.actor.kind === "admin" || ctx.actor.kind === "job"
    ? authorizeProvider(ctx, provider)
    : authorizeTenant(ctx, own);
}

/** The person whose own account this is. Keys and jobs have none. */
export function authorizeAccount({ actor }: WithActor): PersonActor {
  if (actor.kind === "anonymous") throw new AppError("unauthenticated");
  if (actor.kind === "locked_admin") throw new AppError("two_step_required");
  if (actor.kind !== "admin" && actor.kind !== "client") throw new AppError("forbidden");
  // The account is the admin's, and what it sees is not.
  if (actor.kind === "client" && actor.seenBy) throw new AppError("read_only_view", OWN_ONLY);
  return actor;
}

/** For leaving it: an admin who sees the portal as a client. */
export function authorizeView({ actor }: WithActor): ClientActor & Required<Pick<ClientActor, "seenBy">> {
  if (actor.kind === "anonymous") throw new AppError("unauthenticated");
  if (actor.kind !== "client" || !actor.seenBy) throw new AppError("forbidden");
  return { ...actor, seenBy: actor.seenBy };
}

/** The same for setting up two-step sign-in, which an admin who needs it may do, and nothing else. */
export function authorizeTwoStep({ actor }: WithActor): PersonActor {
  return authorizeAccount({ actor: actor.kind === "locked_admin" ? { ...actor, kind: "admin" } : actor });
}
