import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Money } from "@/components/ui/money";
import { BILLING_CYCLES } from "@/core/billing-cycle";
import type { PriceDto } from "@/features/catalog";

/** Retail by cycle and currency, with the set-up fee below it where there is one. */
export function PriceGrid({ prices }: { prices: PriceDto[] }) {
  const t = useTranslations("catalog");
  const currencies = [...new Set(prices.map(({ price }) => price.currency))];
  const cycles = BILLING_CYCLES.filter((cycle) => prices.some((price) => price.cycle === cycle));
  return (
    <DataTable
      caption={t("product.prices")}
      rows={cycles}
      rowKey={(cycle) => cycle}
      empty={<EmptyState title={t("product.noPrices")}>{t("product.noPricesText")}</EmptyState>}
      columns={[
        { key: "cycle", header: t("product.cycle"), cell: (cycle) => t(`cycle.${cycle}`) },
        ...currencies.map((currency) => ({
          key: currency,
          header: currency,
          align: "end" as const,
          cell: (cycle: PriceDto["cycle"]) => (
            <PriceCell
              price={prices.find((price) => price.cycle === cycle && price.price.currency === currency)}
            />
          ),
        })),
      ]}
    />
  );
}

type PriceCellProps = {
  price: PriceDto | undefined;
  /** Says so of what costs nothing: an option that comes with its product. */
  isOption?: boolean;
};

/** One price of a grid; a dash where the thing is not sold that way. */
export function PriceCell({ price, isOption }: PriceCellProps) {
  const t = useTranslations("catalog.product");
  if (!price) return <span className="text-subtle">–</span>;
  return (
    <>
      {isOption && price.price.amount === 0 ? (
        <span className="text-muted">{t("included")}</span>
      ) : (
        <Money {...price.price} />
      )}
      {price.setup.amount > 0 && (
        <span className="block text-xs whitespace-nowrap text-muted">
          {t.rich("setup", { amount: () => <Money {...price.setup} /> })}
        </span>
      )}
    </>
  );
}
