import { useTranslations } from "next-intl";
import { marginOf } from "@/core/resale-price";
import { cn } from "../ui/cn";
import { Money } from "../ui/money";
import { useFormats } from "../ui/use-formats";

type MarginAmountProps = { resaleMinor: number; costMinor: number; currency: string };

/** A margin in a table: the amount, and its share of the price. A loss is said in words too. */
export function MarginAmount({ resaleMinor, costMinor, currency }: MarginAmountProps) {
  const t = useTranslations("portal.margin");
  const formats = useFormats();
  const { amountMinor, bps } = marginOf(resaleMinor, costMinor);
  const isLoss = amountMinor < 0;
  return (
    <span className={cn(isLoss && "font-medium text-danger")}>
      <Money amount={amountMinor} currency={currency} />
      <span className={cn("block text-sm", !isLoss && "text-muted")}>
        {isLoss ? t("below") : bps !== null && formats.share(bps)}
      </span>
    </span>
  );
}
