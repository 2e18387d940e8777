import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CompanyForm, ProgramForm } from "@/components/admin/settings-forms";
import { RulesForm } from "@/components/renewals/rules-form";
import { SecurityCard } from "@/components/two-step/security-card";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { resetTwoStepAction } from "../../two-step-actions";
import { pageTitle } from "../page-title";
import { saveCompanyAction, saveProgramAction, saveSecurityAction } from "./actions";
import { saveRenewalRulesAction } from "./renewal-actions";

export const generateMetadata = pageTitle("admin.settings");

export default async function SettingsPage() {
  await requireAdmin();
  const [settings, reach, admins, t, f, d, r, b, n] = await Promise.all([
    api.admin.settings.get(),
    api.admin.resellers.reach(),
    api.admin.settings.admins(),
    getTranslations("admin.settings"),
    getTranslations("applicationForm.editor"),
    getTranslations("documents.settings"),
    getTranslations("rates"),
    getTranslations("billing.settings"),
    getTranslations("renewals.rules"),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <div className="grid max-w-2xl gap-6">
        <Card title={t("company")} description={t("companyText")} id="company">
          <CompanyForm settings={settings.company} action={saveCompanyAction} />
        </Card>
        <Card title={t("program")} description={t("programText")} id="program">
          <ProgramForm settings={settings.program} reach={reach} action={saveProgramAction} />
        </Card>
        <Card title={t("tiers")} description={t("tiersText")} id="tiers">
          <ButtonLink href="/admin/settings/tiers">{t("editTiers")}</ButtonLink>
        </Card>
        <Card title={f("card")} description={f("cardText")} id="application-form">
          <ButtonLink href="/admin/settings/application-form">{f("edit")}</ButtonLink>
        </Card>
        <Card title={d("card")} description={d("cardText")} id="documents">
          <ButtonLink href="/admin/settings/documents">{d("edit")}</ButtonLink>
        </Card>
        <Card title={r("card")} description={r("cardText")} id="currencies">
          <ButtonLink href="/admin/settings/currencies">{r("edit")}</ButtonLink>
        </Card>
        <Card title={b("card")} description={b("cardText")} id="billing">
          <ButtonLink href="/admin/settings/billing">{b("edit")}</ButtonLink>
        </Card>
        <Card title={n("title")} description={n("text")} id="renewals">
          <RulesForm rules={settings.billing.renewals} action={saveRenewalRulesAction} />
        </Card>
        <SecurityCard
          settings={settings.security}
          admins={admins}
          save={saveSecurityAction}
          reset={resetTwoStepAction}
        />
      </div>
    </>
  );
}
