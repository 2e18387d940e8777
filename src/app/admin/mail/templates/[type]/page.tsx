import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { choiceParam, type ListPageProps } from "@/components/lists/list-query";
import { PREVIEW_LOOKS } from "@/components/mail/preview-looks";
import { ResetWording } from "@/components/mail/reset-wording";
import { templatePath } from "@/components/mail/template-path";
import { TemplatePreview } from "@/components/mail/template-preview";
import { VariableList } from "@/components/mail/variable-list";
import { WordingForm } from "@/components/mail/wording-form";
import { ActionButton } from "@/components/ui/action-button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { TabLinks } from "@/components/ui/tab-links";
import { WORDED_TYPES } from "@/features/mail";
import { DEFAULT_LOCALE, LOCALES } from "@/i18n/locales";
import { resetWordingAction, saveWordingAction, sendTestAction } from "../actions";

type Props = ListPageProps & { params: Promise<{ type: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireAdmin();
  const { type } = await params;
  const t = await getTranslations("mailPages");
  return { title: t.has(`types.${type}` as never) ? t(`types.${type}` as never) : t("templates.title") };
}

/** What one kind of mail says, and how it looks. */
export default async function MailTemplatePage({ params, searchParams }: Props) {
  await requireAdmin();
  const { type: asked } = await params;
  const type = WORDED_TYPES.find((one) => one === asked) ?? notFound();
  const query = await searchParams;
  const look = choiceParam(query, "look", PREVIEW_LOOKS) ?? "light";
  const locale = choiceParam(query, "locale", LOCALES) ?? DEFAULT_LOCALE;
  const [template, mails, t, l] = await Promise.all([
    api.admin.mail.template({ type, locale }),
    getTranslations("mailPages"),
    getTranslations("mailPages.template"),
    getTranslations("letterLocale"),
  ]);
  return (
    <>
      <PageHeader
        title={mails(`types.${type}`)}
        description={`${template.event} · ${mails(`templates.audiences.${template.audience}`)}`}
        breadcrumbs={[
          { label: mails("title"), href: "/admin/mail" },
          { label: mails("templates.title"), href: "/admin/mail/templates" },
        ]}
        action={
          <>
            {template.isChanged && <ResetWording type={type} locale={locale} action={resetWordingAction} />}
            <ActionButton action={sendTestAction} fields={{ type, locale }}>
              {t("test")}
            </ActionButton>
          </>
        }
      />
      <TabLinks
        label={l("wording")}
        className="mb-6 border-b"
        items={LOCALES.map((one) => ({
          key: one,
          href: templatePath(type, one, look),
          label: l(`names.${one}`),
          current: one === locale,
        }))}
      />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <div className="grid min-w-0 gap-6">
          <Card title={t("edit")} description={t("editText")}>
            <WordingForm
              key={JSON.stringify([locale, template.wording])}
              template={template}
              action={saveWordingAction}
            />
          </Card>
          <Card title={t("variables")} description={t("variablesText")}>
            <VariableList names={template.variables} />
          </Card>
        </div>
        <TemplatePreview template={template} look={look} />
      </div>
    </>
  );
}
