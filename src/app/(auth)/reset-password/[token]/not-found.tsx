import { getTranslations } from "next-intl/server";
import { requestContext } from "@/adapters/auth";
import { ClosedReset } from "@/components/auth/closed-reset";
import { getCompanySettings } from "@/features/settings";

/** The one answer for every link that opens nothing. */
export default async function ResetNotFound() {
  const [company, t] = await Promise.all([
    getCompanySettings(await requestContext()),
    getTranslations("auth.reset"),
  ]);
  return <ClosedReset provider={company.name} title={t("closedTitle")} text={t("closed")} />;
}
