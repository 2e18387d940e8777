import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";

/** Leads from a service to the page on which it is changed. */
export function ChangeLink({ href }: { href: string }) {
  const t = useTranslations("services.actions");
  return (
    <ButtonLink href={href} variant="primary" icon={<SlidersHorizontal aria-hidden />}>
      {t("change")}
    </ButtonLink>
  );
}
