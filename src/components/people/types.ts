import type { FormAction } from "@/components/ui/form-state";
import type { PeopleDto } from "@/features/identity";

/** What can be done with a client's people; absent for somebody who may only look. */
export type PeopleActions = {
  invite: FormAction;
  change: FormAction;
  remove: FormAction;
  resend: FormAction;
  revoke: FormAction;
  /** For admins alone. */
  resetTwoStep?: FormAction;
};

export type PeopleProps = {
  people: PeopleDto;
  actions?: PeopleActions;
  /** Sent along by admins, who have to say whose people they mean. */
  named: Record<string, string>;
};
