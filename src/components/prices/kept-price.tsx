import { useTranslations } from "next-intl";
import type { Money } from "@/core/money";
import { useFormats } from "../ui/use-formats";

type KeptPriceProps = { kept: { price: Money; until: string | null } | null };

/** "Keeps €64.00 until 1 Feb 2027": of a service that a change of prices spares. Nothing once that is over. */
export function KeptPrice({ kept }: KeptPriceProps) {
  const t = useTranslations("priceWords.kept");
  const formats = useFormats();
  if (!kept || (kept.until !== null && new Date(kept.until) <= new Date())) return null;
  const amount = formats.money(kept.price.amount, kept.price.currency);
  return (
    <span className="block text-sm text-muted">
      {kept.until === null
        ? t("forGood", { amount })
        : t("until", { amount, date: formats.date(kept.until) })}
    </span>
  );
}
