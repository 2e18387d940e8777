import { useTranslations } from "next-intl";
import type { BelowCostDto, ServiceMarginsDto } from "@/features/resale";
import { Card } from "../ui/card";
import { type Column, DataTable } from "../ui/data-table";
import { Money } from "../ui/money";
import { CostWarning } from "./cost-warning";

/** Services that bring less than their next renewal costs, with what each loses; nothing while there are none. */
export function LosingServices({ margins }: { margins: ServiceMarginsDto }) {
  const t = useTranslations("resale");
  const per = useTranslations("portal.per");
  if (margins.belowCost === 0) return null;
  const columns: Column<BelowCostDto>[] = [
    { key: "service", header: t("service"), cell: ({ name }) => name },
    {
      key: "customer",
      header: t("customer"),
      hideBelow: "sm",
      cell: ({ customer }) => customer?.name ?? t("ownUse"),
    },
    {
      key: "resale",
      header: t("resale"),
      align: "end",
      hideBelow: "md",
      cell: ({ resale }) => <Money {...resale} />,
    },
    {
      key: "cost",
      header: t("cost"),
      align: "end",
      cell: ({ cost, cycle }) => (
        <>
          <Money {...cost} />
          <span className="block text-sm text-muted">{per(cycle)}</span>
        </>
      ),
    },
    {
      key: "loss",
      header: t("loss"),
      align: "end",
      cell: ({ cost, resale }) => (
        <span className="font-medium text-danger">
          <Money amount={cost.amount - resale.amount} currency={cost.currency} />
        </span>
      ),
    },
  ];
  return (
    <div id="below-cost" className="grid scroll-mt-20 gap-4">
      <CostWarning count={margins.belowCost} />
      <Card title={t("services")} description={t("servicesHint")} flush>
        <DataTable
          caption={t("servicesCaption")}
          columns={columns}
          rows={margins.losing}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/portal/services/${id}`}
        />
      </Card>
    </div>
  );
}
