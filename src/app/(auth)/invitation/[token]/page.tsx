import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSession, requestContext } from "@/adapters/auth";
import { AcceptInvitation } from "@/components/people/accept-invitation";
import { ClosedInvitation } from "@/components/people/closed-invitation";
import { InvitationTerms } from "@/components/people/invitation-terms";
import { ClientMessages } from "@/components/shell/client-messages";
import { PublicCard } from "@/components/shell/public-card";
import { getFormats } from "@/components/ui/get-formats";
import { getCompanySettings } from "@/features/settings";
import { acceptAction, joinAction, makeRoomAction } from "./actions";
import { readInvitation } from "./read-invitation";

type InvitationPageProps = { params: Promise<{ token: string }> };

// The address is the key: it is not to travel with a click on anything here.
export async function generateMetadata({ params }: InvitationPageProps): Promise<Metadata> {
  const invitation = await readInvitation((await params).token);
  const t = await getTranslations("people.accept");
  const title = invitation === "slow" ? t("slowTitle") : t("title", { client: invitation.clientName });
  return { title, referrer: "no-referrer", robots: { index: false } };
}

/** Where the mail about an invitation leads: who invites to what, and the way in. */
export default async function InvitationPage({ params }: InvitationPageProps) {
  const { token } = await params;
  const [invitation, company, session, t] = await Promise.all([
    readInvitation(token),
    getCompanySettings(await requestContext()),
    getSession(),
    getTranslations("people.accept"),
  ]);
  if (invitation === "slow") {
    return <ClosedInvitation provider={company.name} title={t("slowTitle")} text={t("slow")} />;
  }
  const { clientName: client, invitedBy, expiresAt } = invitation;
  const formats = await getFormats();
  return (
    <ClientMessages namespaces={["common", "errors", "people"]}>
      <PublicCard
        brand={{ name: company.name }}
        title={t("title", { client })}
        description={t("by", { invitedBy, client })}
        footer={t("until", { date: formats.date(expiresAt) })}
      >
        <InvitationTerms invitation={invitation} />
        <AcceptInvitation
          invitation={invitation}
          token={token}
          signedInAs={session?.session.user.email ?? null}
          accept={acceptAction}
          join={joinAction}
          makeRoom={makeRoomAction}
        />
      </PublicCard>
    </ClientMessages>
  );
}
