import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ClientDto } from "@/features/identity";
import { useFormats } from "../ui/use-formats";

type ClientTableProps = { clients: readonly ClientDto[]; empty: ReactNode };

/** Everybody who buys from the provider, resellers included. */
export function ClientTable({ clients, empty }: ClientTableProps) {
  const t = useTranslations("admin.clients");
  const c = useTranslations("admin.common");
  const formats = useFormats();
  return (
    <DataTable
      caption={t("caption")}
      columns={[
        { key: "name", header: t("name"), cell: (client) => client.name },
        {
          key: "kind",
          header: t("kind"),
          cell: (client) =>
            client.reseller ? <Badge tone="accent">{t("isReseller")}</Badge> : <Badge>{t("isDirect")}</Badge>,
        },
        { key: "email", header: c("email"), hideBelow: "md", cell: (client) => client.email },
        {
          key: "country",
          header: c("country"),
          hideBelow: "sm",
          cell: (client) => formats.country(client.country),
        },
        { key: "currency", header: c("currency"), cell: (client) => client.currency },
        {
          key: "created",
          header: c("created"),
          hideBelow: "sm",
          cell: (client) => <RelativeTime value={client.createdAt} />,
        },
      ]}
      rows={clients}
      rowKey={(client) => client.id}
      rowHref={(client) => `/admin/clients/${client.id}`}
      empty={empty}
    />
  );
}
