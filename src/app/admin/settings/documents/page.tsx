import { getLocale, getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { LetterheadForm } from "@/components/documents/letterhead-form";
import { LogoForm } from "@/components/documents/logo-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";
import { removeLogoAction, saveLetterheadAction, saveLogoAction } from "./actions";

export const generateMetadata = pageTitle("documents.settings");

export default async function DocumentSettingsPage() {
  await requireAdmin();
  const [{ company }, t, locale] = await Promise.all([
    api.admin.settings.get(),
    getTranslations("documents.settings"),
    getLocale(),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        breadcrumbs={[{ label: t("settings"), href: "/admin/settings" }]}
        description={t("description")}
        action={
          <ButtonLink href={`/admin/settings/documents/sample?locale=${locale}`} download="">
            {t("sample")}
          </ButtonLink>
        }
      />
      <div className="grid max-w-2xl gap-6">
        <Card title={t("letterhead")} description={t("letterheadText", { name: company.name })}>
          <LetterheadForm company={company} action={saveLetterheadAction} />
        </Card>
        <Card title={t("logo")} description={t("logoText")}>
          <LogoForm hasLogo={company.logo !== null} set={saveLogoAction} remove={removeLogoAction} />
        </Card>
      </div>
    </>
  );
}
