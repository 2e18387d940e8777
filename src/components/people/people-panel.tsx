import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import { InvitationTable } from "./invitation-table";
import { InviteDialog } from "./invite-dialog";
import { MemberTable } from "./member-table";
import type { PeopleProps } from "./types";

type PeoplePanelProps = PeopleProps & {
  /** For the client's own people, who may leave. */
  leave?: FormAction;
  /** For admins: the way to invite stands in the card, and invitations show their ids. */
  forSupport?: boolean;
};

/** A client's people and open invitations, in the portal and for support in the panel. */
export function PeoplePanel({ people, actions, named, leave, forSupport = false }: PeoplePanelProps) {
  const t = useTranslations("people");
  return (
    <div className="grid gap-6">
      <Card
        flush
        title={t("members")}
        description={forSupport ? t("adminDescription", { client: people.client.name }) : undefined}
        action={
          forSupport && actions && <InviteDialog people={people} action={actions.invite} named={named} />
        }
      >
        <MemberTable people={people} actions={actions} named={named} leave={leave} />
      </Card>
      {people.invitations.length > 0 && (
        <Card flush title={t("invitations")} description={t("invitationsText")}>
          <InvitationTable people={people} actions={actions} withId={forSupport} />
        </Card>
      )}
    </div>
  );
}
