import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { formatCount } from "@/components/ui/format";
import { Percent } from "@/components/ui/percent";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ResellerRowDto } from "@/features/resellers";
import { FirstCell } from "./first-cell";
import { MoneyOf } from "./money-of";

type ResellerTableProps = { resellers: readonly ResellerRowDto[]; empty: ReactNode };

/** R55: every reseller with status, tier, rate and where it comes from, revenue, services and customers. */
export function ResellerTable({ resellers, empty }: ResellerTableProps) {
  const t = useTranslations("admin.resellers");
  const c = useTranslations("admin.common");
  const source = useTranslations("admin.rateSource");
  const columns: Column<ResellerRowDto>[] = [
    {
      key: "business",
      header: t("business"),
      cell: (reseller) => (
        <FirstCell
          phone={
            <>
              {reseller.tier.name} · <Percent bps={reseller.rateBps} />
            </>
          }
        >
          {reseller.businessName}
        </FirstCell>
      ),
    },
    { key: "status", header: c("status"), cell: (reseller) => <StatusBadge status={reseller.status} /> },
    { key: "tier", header: t("tier"), hideBelow: "sm", cell: (reseller) => reseller.tier.name },
    {
      key: "rate",
      header: t("rate"),
      hideBelow: "sm",
      cell: (reseller) => (
        <span className="whitespace-nowrap">
          <Percent bps={reseller.rateBps} className="font-medium" />
          <span className="ml-1.5 text-muted">{source(reseller.rateSource)}</span>
        </span>
      ),
    },
    {
      key: "services",
      header: t("services"),
      align: "end",
      hideBelow: "md",
      cell: (reseller) => formatCount(reseller.activeServices),
    },
    {
      key: "customers",
      header: t("customers"),
      align: "end",
      hideBelow: "md",
      cell: (reseller) => formatCount(reseller.customers),
    },
    {
      key: "revenue",
      header: t("revenue"),
      align: "end",
      cell: (reseller) => <MoneyOf value={reseller.revenue} />,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={resellers}
      rowKey={(reseller) => reseller.id}
      rowHref={(reseller) => `/admin/resellers/${reseller.id}`}
      empty={empty}
    />
  );
}
