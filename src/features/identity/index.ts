export { COUNTRIES } from "./domain/countries";
export type { PersonActor } from "./domain/person";
export { SESSION_LIFETIME_SECONDS } from "./domain/session-token";
export type {
  ClientDetailDto,
  ClientDto,
  CurrentSession,
  ResolvedSession,
  SessionDto,
  UserDto,
} from "./dto";
export * from "./schemas";
export { changePassword } from "./service/change-password";
export { createClient } from "./service/create-client";
export { createFirstAdmin } from "./service/create-first-admin";
export { getClient } from "./service/get-client";
export { hasAdmin } from "./service/has-admin";
export { invitationPath, invitationToken } from "./service/invitation-token";
export { listClients } from "./service/list-clients";
export { listCurrencies } from "./service/list-currencies";
export { listRecipients, type Recipient } from "./service/list-recipients";
export { listSessions } from "./service/list-sessions";
export { registerClient } from "./service/register-client";
export { renameSelf } from "./service/rename-self";
export { resolveSession } from "./service/resolve-session";
export { revokeSession } from "./service/revoke-session";
export { signIn } from "./service/sign-in";
export { signOut } from "./service/sign-out";
export { signOutEverywhere } from "./service/sign-out-everywhere";
