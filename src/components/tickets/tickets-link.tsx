import Link from "next/link";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { parsePublicId, toPublicId } from "@/core/ids";

/** Leads to the tickets of a client or reseller, by its public id as either. */
export function TicketsLink({ client }: { client: string }) {
  const t = useTranslations("tickets.admin");
  const uuid = parsePublicId("reseller", client);
  const id = uuid ? toPublicId("client", uuid) : client;
  return (
    <Link
      href={`/admin/tickets?client=${id}`}
      className="text-accent-text underline-offset-4 hover:underline"
    >
      {t("title")}
    </Link>
  );
}

/** Leads to the tickets that concern one customer of the reseller's. */
export function CustomersTickets({ id }: { id: string }) {
  const t = useTranslations("tickets.portal");
  return <ButtonLink href={`/portal/tickets?customer=${id}`}>{t("title")}</ButtonLink>;
}
