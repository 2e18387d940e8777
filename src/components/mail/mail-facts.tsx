import Link from "next/link";
import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmailText } from "@/components/ui/email-text";
import type { MailDetailDto } from "@/features/mail";

/** To whom, about what, when, and after how many tries. */
export function MailFacts({ mail }: { mail: MailDetailDto }) {
  const t = useTranslations("mailPages.mail");
  const types = useTranslations("mailPages.types");
  const { name, email } = mail.recipient;
  return (
    <DefinitionList
      items={[
        {
          term: t("to"),
          value: (
            <>
              {name !== email && <span className="block">{name}</span>}
              <span className="wrap-anywhere">
                <EmailText email={email} />
              </span>
            </>
          ),
        },
        { term: t("kind"), value: types(mail.type) },
        {
          term: t("client"),
          value: mail.client && (
            <Link
              href={`/admin/clients/${mail.client.id}`}
              prefetch={false}
              className="text-accent-text hover:underline"
            >
              {mail.client.name}
            </Link>
          ),
        },
        { term: t("written"), value: <DateTime value={mail.createdAt} time /> },
        { term: t("sent"), value: mail.sentAt && <DateTime value={mail.sentAt} time /> },
        { term: t("tries"), value: mail.attempts },
      ]}
    />
  );
}
