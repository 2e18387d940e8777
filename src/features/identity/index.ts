export { CHALLENGE_SECONDS } from "./domain/challenge";
export { COUNTRIES } from "./domain/countries";
export { PASSWORD_RESET_SECONDS } from "./domain/password-reset";
export type { PersonActor } from "./domain/person";
export { SESSION_LIFETIME_SECONDS } from "./domain/session-token";
export { totpCode } from "./domain/totp";
export type {
  AdminDto,
  ClientDetailDto,
  ClientDto,
  CurrentSession,
  InvitationDto,
  InvitationEventDto,
  MemberDto,
  OpenInvitationDto,
  OwnClientDto,
  PeopleDto,
  ResolvedSession,
  SessionDto,
  TwoStepDto,
  UserDto,
} from "./dto";
export * from "./schemas";
export { acceptInvitation } from "./service/accept-invitation";
export { changeMember } from "./service/change-member";
export { changePassword } from "./service/change-password";
export { chooseLocale } from "./service/choose-locale";
export { createClient } from "./service/create-client";
export { createFirstAdmin } from "./service/create-first-admin";
export { disableTwoStep } from "./service/disable-two-step";
export { enableTwoStep } from "./service/enable-two-step";
export { endLapsedViews } from "./service/end-lapsed-views";
export { endView } from "./service/end-view";
export { getClient } from "./service/get-client";
export { getInvitation } from "./service/get-invitation";
export { getPasswordReset } from "./service/get-password-reset";
export { getTwoStep } from "./service/get-two-step";
export { hasAdmin } from "./service/has-admin";
export { insertEmptyClient, inviteOwner } from "./service/insert-client";
export { installationCurrencies } from "./service/installation-currencies";
export { invitationPath, invitationToken } from "./service/invitation-token";
export { inviteMember } from "./service/invite-member";
export { joinClient } from "./service/join-client";
export { leaveClient } from "./service/leave-client";
export { listAdmins } from "./service/list-admins";
export { listClients } from "./service/list-clients";
export { listCurrencies } from "./service/list-currencies";
export { listOwnClients } from "./service/list-own-clients";
export { listPeople } from "./service/list-people";
export {
  listAdminRecipients,
  listRecipients,
  type Recipient,
  type RecipientsOf,
} from "./service/list-recipients";
export { listSessions } from "./service/list-sessions";
export { localeOfAddress } from "./service/locale-of-address";
export { passwordResetPath, passwordResetToken } from "./service/password-reset-token";
export { registerClient } from "./service/register-client";
export { removeMember } from "./service/remove-member";
export { renameSelf } from "./service/rename-self";
export { renewRecoveryCodes } from "./service/renew-recovery-codes";
export { requestPasswordReset } from "./service/request-password-reset";
export { resealTwoSteps } from "./service/reseal-two-steps";
export { resendInvitation } from "./service/resend-invitation";
export { resetPassword } from "./service/reset-password";
export { resetTwoStep } from "./service/reset-two-step";
export { resolveSession } from "./service/resolve-session";
export { revokeInvitation } from "./service/revoke-invitation";
export { revokeSession } from "./service/revoke-session";
export { signIn } from "./service/sign-in";
export { signInSecondStep } from "./service/sign-in-second-step";
export { signOut } from "./service/sign-out";
export { signOutEverywhere } from "./service/sign-out-everywhere";
export { startTwoStep } from "./service/start-two-step";
export { startView } from "./service/start-view";
export { switchClient } from "./service/switch-client";
