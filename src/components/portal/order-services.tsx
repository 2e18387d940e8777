import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { type Status, StatusBadge } from "@/components/ui/status-badge";
import type { OrderDetailDto } from "@/features/orders";

type Service = OrderDetailDto["services"][number];

/** The services that an order made. */
export function OrderServices({ services }: { services: readonly Service[] }) {
  const t = useTranslations("portal.services");
  if (services.length === 0) return null;
  const columns: Column<Service>[] = [
    { key: "service", header: t("service"), cell: (service) => service.label ?? service.productName },
    {
      key: "status",
      header: t("status"),
      align: "end",
      cell: (service) => <StatusBadge of="service" status={service.status as Status} />,
    },
  ];
  return (
    <Card title={t("title")} flush>
      <DataTable
        caption={t("caption")}
        columns={columns}
        rows={services}
        rowKey={(service) => service.id}
        rowHref={(service) => `/portal/services/${service.id}`}
      />
    </Card>
  );
}
