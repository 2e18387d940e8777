import type { Actor, ProviderScope, Scope, TenantScope } from "./actor";
import { AppError } from "./errors";

type Rule = {
  admin?: true;
  /** People of a client: any client, or only those with a live reseller profile. */
  client?: "any" | "reseller";
  /** The scope that an API key needs; absent means that keys never may. */
  key?: string;
  /** Refused to a suspended reseller (R14: its portal is read-only, its API closed). */
  writes?: true;
};

/**
 * Every permission of the product and who has it. A verb names one on its first line; what is not listed here
 * cannot be named, and who is not listed is refused.
 */
export const PERMISSIONS = {
  "application:submit": { client: "any", writes: true },
  "application:read_own": { client: "any" },
  "application:review": { admin: true },
  "application:decide": { admin: true },
  "reseller:read": { admin: true },
  "reseller:update": { admin: true },
  "reseller:read_own": { client: "reseller", key: "account:read" },
  "catalog:read": { client: "any", key: "catalog:read" },
  "catalog:manage": { admin: true },
  "customer:read": { client: "reseller", key: "customers:read" },
  "customer:write": { client: "reseller", key: "customers:write", writes: true },
  "customer:review": { admin: true },
  "order:read": { client: "any", key: "orders:read" },
  "order:create": { client: "any", key: "orders:write", writes: true },
  "order:pay": { client: "any", key: "orders:write", writes: true },
  "order:review": { admin: true },
  "service:read": { client: "any", key: "services:read" },
  "service:review": { admin: true },
  "service:provision": {},
  "invoice:read": { client: "any", key: "billing:read" },
  "invoice:pay": { client: "any", writes: true },
  "invoice:review": { admin: true },
  "payment:record": { admin: true },
  "balance:read": { client: "any", key: "billing:read" },
  "balance:top_up": { admin: true },
  "api_key:read": { client: "reseller", key: "api_keys:read" },
  "api_key:write": { client: "reseller", key: "api_keys:write", writes: true },
  "activity:read": { client: "any", key: "activity:read" },
  "activity:review": { admin: true },
  "kept_answer:forget": {},
  "client:review": { admin: true },
  "client:create": { admin: true },
  "client:register": {},
  "session:sign_in": {},
  "session:resolve": {},
  "admin:set_up": {},
  "settings:manage": { admin: true },
  "report:network": { admin: true },
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
  if (actor.kind === "api_key") return authorizeKey(actor, rule);
  if (actor.kind !== "client" || !rule.client) throw new AppError("forbidden");
  const isReseller = actor.resellerStatus !== null && actor.resellerStatus !== "inactive";
  // What a client does not have is not there for it, rather than forbidden (R14, R32).
  if (rule.client === "reseller" && !isReseller) throw new AppError("not_found");
  if (rule.writes && actor.resellerStatus === "suspended") throw new AppError("reseller_suspended");
  return { kind: "tenant", clientId: actor.clientId };
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
