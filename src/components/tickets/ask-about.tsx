import { LifeBuoy } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";

/** Leads from the page of a client's order or service to a ticket about it. */
export function AskAbout({ id }: { id: string }) {
  const t = useTranslations("tickets.portal");
  return (
    <ButtonLink href={`/portal/tickets/new?about=${id}`} icon={<LifeBuoy aria-hidden />}>
      {t("ask")}
    </ButtonLink>
  );
}
