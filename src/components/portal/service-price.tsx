import { useTranslations } from "next-intl";
import { MarginText } from "@/components/ordering/margin-text";
import { PricePair } from "@/components/ordering/price-pair";
import { KeptPrice } from "@/components/prices/kept-price";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Money } from "@/components/ui/money";
import type { ServiceDto } from "@/features/services";

/** What a service costs with each cycle, beside retail, and what it brings the reseller. */
export function ServicePrice({ service }: { service: ServiceDto }) {
  const t = useTranslations("portal");
  const { recurring, recurringRetail, resale, cycle } = service;
  return (
    <Card title={t("service.price")}>
      <DefinitionList
        items={[
          { term: t("item.cycle"), value: t(`cycles.${cycle}`) },
          {
            term: cycle === "one_time" ? t("item.once") : t("item.renewal"),
            value: (
              <>
                <PricePair
                  retail={recurringRetail.amount}
                  price={recurring.amount}
                  currency={recurring.currency}
                  cycle={cycle}
                  strong
                />
                <KeptPrice kept={service.kept} />
              </>
            ),
          },
          ...(resale
            ? [
                {
                  term: t("item.resale"),
                  value: <Money amount={resale.amount} currency={resale.currency} />,
                },
                {
                  term: t("service.margin"),
                  value: (
                    <MarginText
                      resaleMinor={resale.amount}
                      costMinor={recurring.amount}
                      currency={resale.currency}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
