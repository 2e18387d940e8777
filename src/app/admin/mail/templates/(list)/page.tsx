import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { KeepForm } from "@/components/mail/keep-form";
import { TemplateTable } from "@/components/mail/template-table";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../../page-title";
import { saveKeepAction } from "../actions";

export const generateMetadata = pageTitle("mailPages.templates");

/** Every kind of mail, and how long their texts are kept. */
export default async function MailTemplatesPage() {
  await requireAdmin();
  const [templates, settings, t, mails] = await Promise.all([
    api.admin.mail.templates({}),
    api.admin.settings.get(),
    getTranslations("mailPages.templates"),
    getTranslations("mailPages"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        breadcrumbs={[{ label: mails("title"), href: "/admin/mail" }]}
      />
      <div className="grid gap-6">
        <Card flush>
          <TemplateTable templates={templates} />
        </Card>
        <Card title={t("keep")} description={t("keepText")} className="max-w-2xl" id="keep">
          <KeepForm settings={settings.mail} action={saveKeepAction} />
        </Card>
      </div>
    </>
  );
}
