import { getTranslations } from "next-intl/server";
import { requestContext } from "@/adapters/auth";
import { ClosedInvitation } from "@/components/people/closed-invitation";
import { getCompanySettings } from "@/features/settings";

/** The one answer for every link that opens nothing. */
export default async function InvitationNotFound() {
  const [company, t] = await Promise.all([
    getCompanySettings(await requestContext()),
    getTranslations("people.accept"),
  ]);
  return <ClosedInvitation provider={company.name} title={t("closedTitle")} text={t("closed")} />;
}
