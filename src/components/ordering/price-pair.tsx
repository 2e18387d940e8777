import { useTranslations } from "next-intl";
import type { BillingCycle } from "@/core/billing-cycle";
import { cn } from "../ui/cn";
import { Money } from "../ui/money";
import type { Pair } from "./live-price";

type PricePairProps = Pair & {
  currency: string;
  /** Adds "a month" and the like; nothing for a price that is paid once. */
  cycle?: BillingCycle;
  strong?: boolean;
  /** Before the amount, for what comes on top: "+". */
  sign?: string;
  className?: string;
};

/** What something costs: retail struck through beside the wholesale price, or one price where they are the same. */
export function PricePair({ retail, price, currency, cycle, strong, sign, className }: PricePairProps) {
  const t = useTranslations("portal");
  return (
    <span className={cn("inline-flex flex-wrap items-baseline gap-x-1.5", className)}>
      {retail !== price && (
        <>
          <span className="sr-only">{t("price.retail")}</span>
          <Money amount={retail} currency={currency} struck className="text-sm" />
          <span className="sr-only">{t("price.yours")}</span>
        </>
      )}
      <span className={cn("whitespace-nowrap", strong && "font-semibold text-fg")}>
        {sign}
        <Money amount={price} currency={currency} />
      </span>
      {cycle && <span className="text-sm whitespace-nowrap text-muted">{t(`per.${cycle}`)}</span>}
    </span>
  );
}
