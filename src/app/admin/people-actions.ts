import type { PeopleActions } from "@/components/people/types";
import {
  changeMemberAction,
  inviteAction,
  removeMemberAction,
  resendInvitationAction,
  revokeInvitationAction,
} from "../people-actions";
import { resetTwoStepAction } from "../two-step-actions";

/** What admins can do with a client's people, for support. */
export const PEOPLE_ACTIONS: PeopleActions = {
  invite: inviteAction,
  change: changeMemberAction,
  remove: removeMemberAction,
  resend: resendInvitationAction,
  revoke: revokeInvitationAction,
  resetTwoStep: resetTwoStepAction,
};
