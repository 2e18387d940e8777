import { useTranslations } from "next-intl";
import { formatMoney } from "@/core/money";
import { marginOf } from "@/core/resale-price";
import { cn } from "../ui/cn";
import { formatBps } from "../ui/format";

type MarginTextProps = { resaleMinor: number; costMinor: number; currency: string };

/** What a price of the reseller's own leaves it for each unit and cycle. A loss is said in words too. */
export function MarginText({ resaleMinor, costMinor, currency }: MarginTextProps) {
  const t = useTranslations("portal.margin");
  const { amountMinor, bps } = marginOf(resaleMinor, costMinor);
  const amount = formatMoney(Math.abs(amountMinor), currency);
  return (
    <span className={cn("tabular-nums", amountMinor < 0 && "font-medium text-danger")}>
      {amountMinor < 0
        ? t("loss", { amount })
        : t("gain", { amount, share: bps === null ? "0%" : formatBps(bps) })}
    </span>
  );
}
