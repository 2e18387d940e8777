import Link from "next/link";
import { useTranslations } from "next-intl";
import { ServiceOptions } from "@/components/services/service-options";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DefinitionList } from "@/components/ui/definition-list";
import { IdText } from "@/components/ui/id-text";
import type { ServiceDto, ServiceOptionDto } from "@/features/services";

type ServiceFactsProps = {
  service: ServiceDto;
  options: readonly ServiceOptionDto[];
  withCustomer: boolean;
};

/** What a service is, whose, and where it came from. */
export function ServiceFacts({ service, options, withCustomer }: ServiceFactsProps) {
  const t = useTranslations("portal.service");
  const facts = useTranslations("services.facts");
  const link = "text-accent-text underline-offset-4 hover:underline";
  const { customerId, customerName, activatedAt, periodStart, periodEnd } = service;
  const customer = {
    term: t("customer"),
    value: customerId ? (
      <Link href={`/portal/customers/${customerId}`} className={link}>
        {customerName}
      </Link>
    ) : (
      t("ownUse")
    ),
  };
  return (
    <Card title={t("details")}>
      <DefinitionList
        items={[
          { term: t("product"), value: service.product.name },
          { term: facts("options"), value: <ServiceOptions options={options} /> },
          ...(withCustomer ? [customer] : []),
          {
            term: t("order"),
            value: (
              <Link href={`/portal/orders/${service.orderId}`} className={link}>
                {t("toOrder")}
              </Link>
            ),
          },
          { term: t("active"), value: activatedAt ? <DateTime value={activatedAt} time /> : t("notYet") },
          {
            term: t("period"),
            value:
              periodStart && periodEnd ? (
                <>
                  <DateTime value={periodStart} /> – <DateTime value={periodEnd} />
                </>
              ) : (
                t("noPeriod")
              ),
          },
          ...(service.endedAt
            ? [{ term: facts("ended"), value: <DateTime value={service.endedAt} time /> }]
            : []),
          ...(service.externalId ? [{ term: facts("externalId"), value: service.externalId }] : []),
          { term: t("id"), value: <IdText id={service.id} /> },
        ]}
      />
    </Card>
  );
}
