import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { DefinitionList } from "@/components/ui/definition-list";
import { IdText } from "@/components/ui/id-text";
import type { ServiceDto } from "@/features/services";

/** What a service is, whose, and where it came from. */
export function ServiceFacts({ service, withCustomer }: { service: ServiceDto; withCustomer: boolean }) {
  const t = useTranslations("portal.service");
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
          { term: t("id"), value: <IdText id={service.id} /> },
        ]}
      />
    </Card>
  );
}
