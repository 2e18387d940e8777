import { useTranslations } from "next-intl";
import { MarginText } from "@/components/ordering/margin-text";
import { QuoteLines } from "@/components/ordering/quote-lines";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Money } from "@/components/ui/money";
import type { OrderItemDto } from "@/features/orders";

type OrderItemCardProps = {
  item: Omit<OrderItemDto, "id" | "serviceIds">;
  priceKind: "retail" | "wholesale";
};

/** One item of an order or a quote: the price line by line, what comes back with each cycle, and the margin. */
export function OrderItemCard({ item, priceKind }: OrderItemCardProps) {
  const t = useTranslations("portal");
  const { recurring, resale, cycle, quantity } = item;
  const isOnce = cycle === "one_time";
  return (
    <Card
      title={
        quantity > 1 ? t("item.several", { count: quantity, name: item.product.name }) : item.product.name
      }
      description={item.label ?? undefined}
      flush
    >
      <QuoteLines
        caption={t("lines.caption", { name: item.product.name })}
        lines={item.lines}
        priceKind={priceKind}
        retailTotal={item.retailTotal}
        total={item.total}
      />
      <div className="border-t border-line px-4 py-4 sm:px-5">
        <DefinitionList
          items={[
            { term: t("item.cycle"), value: t(`cycles.${cycle}`) },
            {
              term: isOnce ? t("item.once") : t("item.renewal"),
              value: (
                <>
                  <Money amount={recurring.amount} currency={recurring.currency} />{" "}
                  <span className="text-muted">
                    {t(`per.${cycle}`)}
                    {quantity > 1 && ` · ${t("item.eachUnit")}`}
                  </span>
                </>
              ),
            },
            ...(resale
              ? [
                  {
                    term: t("item.resale"),
                    value: (
                      <>
                        <Money amount={resale.amount} currency={resale.currency} />
                        <span className="text-muted"> · </span>
                        <MarginText
                          resaleMinor={resale.amount}
                          costMinor={recurring.amount}
                          currency={resale.currency}
                        />
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </Card>
  );
}
