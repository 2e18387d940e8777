import { Handshake } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { NetworkDashboardDto } from "@/features/reports";
import { MoneyOf } from "./money-of";

/** The resellers that bring most (R59). */
export function TopResellers({ resellers }: { resellers: NetworkDashboardDto["topResellers"] }) {
  const t = useTranslations("admin.overview");
  const common = useTranslations("admin.common");
  return (
    <Card
      flush
      title={t("top")}
      description={t("topText")}
      action={<ButtonLink href="/admin/resellers">{common("viewAll")}</ButtonLink>}
    >
      <DataTable
        caption={t("top")}
        columns={[
          { key: "name", header: common("reseller"), cell: (reseller) => reseller.businessName },
          {
            key: "revenue",
            header: t("revenue"),
            align: "end",
            cell: (reseller) => <MoneyOf value={reseller.revenue} />,
          },
        ]}
        rows={resellers}
        rowKey={(reseller) => reseller.id}
        rowHref={(reseller) => `/admin/resellers/${reseller.id}`}
        empty={
          <EmptyState icon={Handshake} title={t("topEmpty")}>
            {t("topEmptyText")}
          </EmptyState>
        }
      />
    </Card>
  );
}
