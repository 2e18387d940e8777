import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { KeptPrice } from "@/components/prices/kept-price";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ServiceDto } from "@/features/services";
import { FirstCell } from "./first-cell";
import { MoneyOf } from "./money-of";

type ServiceTableProps = { services: readonly ServiceDto[]; empty: ReactNode; withClient?: boolean };

/** Services, newest first; each row leads to its service. */
export function ServiceTable({ services, empty, withClient = true }: ServiceTableProps) {
  const t = useTranslations("admin.services");
  const c = useTranslations("admin.common");
  const cycle = useTranslations("admin.cycle");
  const client: Column<ServiceDto> = {
    key: "client",
    header: c("client"),
    hideBelow: "sm",
    cell: (service) => service.clientName,
  };
  const columns: Column<ServiceDto>[] = [
    {
      key: "service",
      header: t("service"),
      cell: (service) => (
        <FirstCell note={service.label} phone={withClient && service.clientName}>
          {service.product.name}
        </FirstCell>
      ),
    },
    {
      key: "status",
      header: c("status"),
      cell: (service) => <StatusBadge of="service" status={service.status} />,
    },
    ...(withClient ? [client] : []),
    {
      key: "customer",
      header: c("customer"),
      hideBelow: "md",
      cell: (service) => service.customerName ?? <span className="text-subtle">{c("direct")}</span>,
    },
    { key: "cycle", header: t("cycle"), hideBelow: "lg", cell: (service) => cycle(service.cycle) },
    {
      key: "renews",
      header: t("renews"),
      hideBelow: "lg",
      cell: (service) => <RenewalDate service={service} />,
    },
    {
      key: "price",
      header: t("price"),
      align: "end",
      cell: (service) => (
        <>
          <MoneyOf value={service.recurring} />
          <KeptPrice kept={service.kept} />
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={services}
      rowKey={(service) => service.id}
      rowHref={(service) => `/admin/services/${service.id}`}
      empty={empty}
    />
  );
}

function RenewalDate({ service }: { service: ServiceDto }) {
  const t = useTranslations("admin.services");
  if (service.cycle === "one_time") return <span className="text-subtle">{t("once")}</span>;
  return service.periodEnd ? <DateTime value={service.periodEnd} /> : <span className="text-subtle">–</span>;
}
