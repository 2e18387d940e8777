import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { MailFacts } from "@/components/mail/mail-facts";
import { MailNotice } from "@/components/mail/mail-notice";
import { MailPreview } from "@/components/mail/mail-preview";
import { NoSmtp } from "@/components/mail/no-smtp";
import { SendMail } from "@/components/mail/send-mail";
import { ShowLink } from "@/components/mail/show-link";
import { Card } from "@/components/ui/card";
import { IdText } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { sendMailAction, showLinkAction } from "../actions";

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  return { title: (await api.admin.mail.get(await params)).subject };
}

export default async function MailPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const { id } = await params;
  const [mail, canSend, t] = await Promise.all([
    api.admin.mail.get({ id }),
    api.admin.mail.canSend(),
    getTranslations("mailPages"),
  ]);
  const { name } = mail.recipient;
  const secret = mail.hasSecretLink && mail.status !== "sent";
  return (
    <>
      <PageHeader
        title={mail.subject}
        breadcrumbs={[{ label: t("title"), href: "/admin/mail" }]}
        badge={<StatusBadge status={mail.status} />}
        meta={<IdText id={mail.id} />}
        action={
          <>
            {secret && (
              <ShowLink
                id={mail.id}
                action={showLinkAction}
                texts={{
                  show: t("mail.showLink"),
                  title: t("mail.linkTitle"),
                  warning: t("mail.linkText", { name }),
                  label: t("mail.linkLabel", { name }),
                  copy: t("mail.linkCopy"),
                  done: t("mail.linkDone"),
                }}
              />
            )}
            {canSend && mail.status !== "sending" && !mail.emptiedAt && (
              <SendMail mail={mail} action={sendMailAction} />
            )}
          </>
        }
      />
      {!canSend && <NoSmtp />}
      <MailNotice mail={mail} canSend={canSend} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <Card title={t("mail.details")} className="lg:order-2">
          <MailFacts mail={mail} />
        </Card>
        {!mail.emptiedAt && <MailPreview mail={mail} />}
      </div>
    </>
  );
}
