import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { MailDetailDto } from "@/features/mail";

/** A mail in both its forms. The HTML stands in a frame of its own that may do nothing at all. */
export function MailPreview({ mail }: { mail: MailDetailDto }) {
  const t = useTranslations("mailPages.mail");
  return (
    <div className="grid min-w-0 gap-6">
      <Card flush title={t("preview")} description={t("previewText")}>
        <iframe
          title={t("frame", { subject: mail.subject })}
          srcDoc={mail.html}
          sandbox=""
          className="block h-[36rem] w-full"
        />
      </Card>
      <Card title={t("text")}>
        <pre className="font-mono text-sm wrap-anywhere whitespace-pre-wrap">{mail.text}</pre>
      </Card>
    </div>
  );
}
