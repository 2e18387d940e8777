import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { TabLinks } from "@/components/ui/tab-links";
import { inTheme, type MailTemplateDto } from "@/features/mail";
import { PREVIEW_LOOKS, type PreviewLook } from "./preview-looks";
import { templatePath } from "./template-path";

type TemplatePreviewProps = { template: MailTemplateDto; look: PreviewLook };

/** A mail with made-up facts, as its reader would see it: in either theme, on a phone, or as plain text. */
export function TemplatePreview({ template: { type, locale, preview }, look }: TemplatePreviewProps) {
  const t = useTranslations("mailPages.template");
  const isPhone = look.startsWith("phone");
  const theme = look.endsWith("dark") ? "dark" : "light";
  return (
    <Card flush title={t("preview")} description={t("previewFrom", preview)}>
      <TabLinks
        label={t("look")}
        className="border-b px-4 sm:px-5"
        items={PREVIEW_LOOKS.map((one) => ({
          key: one,
          href: templatePath(type, locale, one),
          label: t(one),
          current: one === look,
        }))}
      />
      {look === "plain" ? (
        <pre className="p-4 font-mono text-sm wrap-anywhere whitespace-pre-wrap sm:p-5">{preview.text}</pre>
      ) : (
        <div className={cn(isPhone && "flex justify-center bg-sunken p-4")}>
          <iframe
            key={`${look} ${locale}`}
            title={t("frame", { look: t(look) })}
            srcDoc={inTheme(preview.html, theme)}
            sandbox=""
            className={cn(
              "block h-[40rem] w-full",
              isPhone && "max-w-[22.5rem] rounded-lg border border-line",
            )}
          />
        </div>
      )}
    </Card>
  );
}
