import { FileDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";

/** Saves a document; `href` is its file's. */
export function PdfLink({ href }: { href: string }) {
  const t = useTranslations("documents");
  return (
    <ButtonLink href={href} download="" icon={<FileDown aria-hidden />}>
      {t("download")}
    </ButtonLink>
  );
}
