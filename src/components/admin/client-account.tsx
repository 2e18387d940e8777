import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmailText } from "@/components/ui/email-text";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ClientDto } from "@/features/identity";
import { useFormats } from "../ui/use-formats";
import { SideList } from "./side-list";

/** Who the client is, and the way to its reseller profile. */
export function ClientAccount({ client }: { client: ClientDto }) {
  const t = useTranslations("admin.clients");
  const c = useTranslations("admin.common");
  const formats = useFormats();
  const { reseller } = client;
  return (
    <Card
      title={t("account")}
      footer={
        reseller ? (
          <ButtonLink href={`/admin/resellers/${reseller.id}`}>{t("openReseller")}</ButtonLink>
        ) : (
          <ButtonLink href={`/admin/resellers/new?client=${client.id}`}>{t("makeReseller")}</ButtonLink>
        )
      }
    >
      <SideList
        items={[
          { term: t("kind"), value: t(`kindLabel.${client.kind}`) },
          {
            term: c("email"),
            value: (
              <span className="wrap-anywhere">
                <EmailText email={client.email} />
              </span>
            ),
          },
          { term: c("country"), value: formats.country(client.country) },
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
