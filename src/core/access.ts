import type { Actor, ClientActor, PersonActor, ProviderScope, Scope, TenantScope } from "./actor";
import { AppError } from "./errors";
import { PERMISSIONS, type Permission, type Rule } from "./permissions";

export { API_SCOPES, PERMISSIONS, type Permission } from "./permissions";

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
