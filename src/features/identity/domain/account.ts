import type { Actor } from "@/core/actor";
import { AppError } from "@/core/errors";
import type { PersonActor } from "./person";

/** The person whose own account this is. Keys and jobs have none. */
export function authorizeAccount(ctx: { actor: Actor }): PersonActor {
  const { actor } = ctx;
  if (actor.kind === "anonymous") throw new AppError("unauthenticated");
  if (actor.kind !== "admin" && actor.kind !== "client") throw new AppError("forbidden");
  return actor;
}

/** The tenant in whose log a person's own doings stand; null for admins. */
export function tenantOf(actor: PersonActor): string | null {
  return actor.kind === "client" ? actor.clientId : null;
}
