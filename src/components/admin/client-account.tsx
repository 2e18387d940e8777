import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ClientDto } from "@/features/identity";

/** Who the client is, and the way to its reseller profile. */
export function ClientAccount({ client }: { client: ClientDto }) {
  const t = useTranslations("admin.clients");
  const c = useTranslations("admin.common");
  const { reseller } = client;
  return (
    <Card
      title={t("account")}
      footer={
        reseller && <ButtonLink href={`/admin/resellers/${reseller.id}`}>{t("openReseller")}</ButtonLink>
      }
    >
      <DefinitionList
        items={[
          { term: t("kind"), value: t(`kindLabel.${client.kind}`) },
          { term: c("email"), value: <span className="break-all">{client.email}</span> },
          { term: c("country"), value: client.country },
          { term: c("currency"), value: client.currency },
          {
            term: c("reseller"),
            value: reseller ? <StatusBadge status={reseller.status} /> : t("notReseller"),
          },
        ]}
      />
    </Card>
  );
}
