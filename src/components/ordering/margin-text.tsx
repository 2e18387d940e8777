import { useTranslations } from "next-intl";
import { marginOf } from "@/core/resale-price";
import { cn } from "../ui/cn";
import { useFormats } from "../ui/use-formats";

type MarginTextProps = { resaleMinor: number; costMinor: number; currency: string };

/** What a price of the reseller's own leaves it for each unit and cycle. A loss is said in words too. */
export function MarginText({ resaleMinor, costMinor, currency }: MarginTextProps) {
  const t = useTranslations("portal.margin");
  const formats = useFormats();
  const { amountMinor, bps } = marginOf(resaleMinor, costMinor);
  const amount = formats.money(Math.abs(amountMinor), currency);
  return (
    <span className={cn("tabular-nums", amountMinor < 0 && "font-medium text-danger")}>
      {amountMinor < 0
        ? t("loss", { amount })
        : t("gain", { amount, share: bps === null ? "0%" : formats.bps(bps) })}
    </span>
  );
}
