import Link from "next/link";
import { useTranslations } from "next-intl";
import { KeptPrice } from "@/components/prices/kept-price";
import { ServiceOptions } from "@/components/services/service-options";
import { DateTime } from "@/components/ui/date-time";
import type { ServiceDto, ServiceOptionDto } from "@/features/services";
import { MoneyOf } from "./money-of";
import { SideList } from "./side-list";

type ServiceSummaryProps = { service: ServiceDto; options: readonly ServiceOptionDto[] };

const link = "text-accent-text hover:underline";

/** What a service is, whose it is, and where it came from. */
export function ServiceSummary({ service, options }: ServiceSummaryProps) {
  const t = useTranslations("services.facts");
  const { activatedAt, endedAt, externalId } = service;
  return (
    <SideList
      items={[
        {
          term: t("client"),
          value: (
            <Link href={`/admin/clients/${service.clientId}`} className={link}>
              {service.clientName}
            </Link>
          ),
        },
        ...(service.customerName ? [{ term: t("customer"), value: service.customerName }] : []),
        {
          term: t("product"),
          value: (
            <Link href={`/admin/catalogue/${service.product.id}`} className={link}>
              {service.product.name}
            </Link>
          ),
        },
        { term: t("options"), value: <ServiceOptions options={options} /> },
        {
          term: t("order"),
          value: (
            <Link href={`/admin/orders/${service.orderId}`} className={link}>
              {t("openOrder")}
            </Link>
          ),
        },
        { term: t("active"), value: activatedAt ? <DateTime value={activatedAt} time /> : t("notYet") },
        ...(endedAt ? [{ term: t("ended"), value: <DateTime value={endedAt} time /> }] : []),
        ...(externalId ? [{ term: t("externalId"), value: externalId }] : []),
      ]}
    />
  );
}

/** What a service costs, and up to when that is paid. */
export function ServicePriceSummary({ service }: { service: ServiceDto }) {
  const t = useTranslations("services.facts");
  const cycle = useTranslations("admin.cycle");
  const { periodStart, periodEnd, resale, recurring, recurringRetail } = service;
  const isWholesale = recurring.amount !== recurringRetail.amount;
  return (
    <SideList
      items={[
        { term: t("cycle"), value: cycle(service.cycle) },
        {
          term: t("renews"),
          value: (
            <>
              <MoneyOf value={recurring} />
              <KeptPrice kept={service.kept} />
            </>
          ),
        },
        ...(isWholesale ? [{ term: t("retail"), value: <MoneyOf value={recurringRetail} /> }] : []),
        ...(resale ? [{ term: t("resale"), value: <MoneyOf value={resale} /> }] : []),
        {
          term: t("paidTo"),
          value:
            periodStart && periodEnd ? (
              <>
                <DateTime value={periodStart} /> – <DateTime value={periodEnd} />
              </>
            ) : (
              t("noPeriod")
            ),
        },
      ]}
    />
  );
}
