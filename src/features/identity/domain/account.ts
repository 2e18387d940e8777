import type { PersonActor } from "@/core/actor";

export { authorizeAccount, authorizeTwoStep } from "@/core/access";

/** The tenant in whose log a person's own doings stand; null for admins. */
export function tenantOf(actor: PersonActor): string | null {
  return actor.kind === "client" ? actor.clientId : null;
}
