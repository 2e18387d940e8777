import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MarginAmount } from "@/components/ordering/margin-amount";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ServiceDto } from "@/features/services";

type ServiceTableProps = {
  services: readonly ServiceDto[];
  withCustomer: boolean;
  /** Also where all are one customer's. */
  withMargin?: boolean;
  empty: ReactNode;
};

/** Own services, newest first; each row leads to its service. */
export function ServiceTable({ services, withCustomer, withMargin, empty }: ServiceTableProps) {
  const t = useTranslations("portal.services");
  const per = useTranslations("portal.per");
  const customer: Column<ServiceDto> = {
    key: "customer",
    header: t("customer"),
    hideBelow: "sm",
    cell: (service) => service.customerName ?? <span className="text-subtle">{t("ownUse")}</span>,
  };
  // Who has customers has prices of its own.
  const margin: Column<ServiceDto> = {
    key: "margin",
    header: t("margin"),
    align: "end",
    hideBelow: "lg",
    cell: ({ resale, recurring }) =>
      resale ? (
        <MarginAmount resaleMinor={resale.amount} costMinor={recurring.amount} currency={resale.currency} />
      ) : (
        <span className="text-subtle">{t("noPeriod")}</span>
      ),
  };
  const columns: Column<ServiceDto>[] = [
    {
      key: "service",
      header: t("service"),
      cell: (service) => (
        <>
          {service.label ?? service.product.name}
          {service.label && (
            <span className="block text-sm font-normal text-muted">{service.product.name}</span>
          )}
        </>
      ),
    },
    {
      key: "status",
      header: t("status"),
      className: "max-sm:px-1",
      cell: (service) => <StatusBadge of="service" status={service.status} />,
    },
    ...(withCustomer ? [customer] : []),
    {
      key: "paidTo",
      header: t("paidTo"),
      hideBelow: "md",
      cell: (service) => (service.periodEnd ? <DateTime value={service.periodEnd} /> : t("noPeriod")),
    },
    {
      key: "price",
      header: t("price"),
      align: "end",
      cell: ({ recurring, cycle }) => (
        <>
          <Money amount={recurring.amount} currency={recurring.currency} />
          <span className="block text-sm text-muted">{per(cycle)}</span>
        </>
      ),
    },
    ...(withCustomer || withMargin ? [margin] : []),
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={services}
      rowKey={(service) => service.id}
      rowHref={(service) => `/portal/services/${service.id}`}
      empty={empty}
    />
  );
}
