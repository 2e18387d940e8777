import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { InviteDialog } from "@/components/people/invite-dialog";
import { PeoplePanel } from "@/components/people/people-panel";
import { standingOf } from "@/components/portal/standing";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import {
  changeMemberAction,
  inviteAction,
  leaveAction,
  removeMemberAction,
  resendInvitationAction,
  revokeInvitationAction,
} from "../../people-actions";

const actions = {
  invite: inviteAction,
  change: changeMemberAction,
  remove: removeMemberAction,
  resend: resendInvitationAction,
  revoke: revokeInvitationAction,
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people"))("title") };
}

/** Who belongs to the client, who is invited, and what each may do. */
export default async function PeoplePage() {
  const { actor } = await requireClient();
  const [people, t] = await Promise.all([api.portal.people.list(), getTranslations("people")]);
  const may = standingOf(actor).may("member:manage");
  return (
    <ClientMessages namespaces={["common", "errors", "portal", "people"]}>
      <PageHeader
        title={t("title")}
        description={t("description", { client: people.client.name })}
        action={may && <InviteDialog people={people} action={inviteAction} named={{}} />}
      />
      <PeoplePanel people={people} actions={may ? actions : undefined} named={{}} leave={leaveAction} />
    </ClientMessages>
  );
}
