import { useTranslations } from "next-intl";
import type { Money } from "@/core/money";
import { useFormats } from "../ui/use-formats";

/** What stands between a client and the provider: an amount, and in words in whose favour it is. */
export function Position({ value: { amount, currency } }: { value: Money }) {
  const t = useTranslations("statement");
  const formats = useFormats();
  return (
    <span className="inline-flex flex-wrap items-baseline justify-end gap-x-1.5">
      <span className="font-medium whitespace-nowrap tabular-nums">
        {formats.money(Math.abs(amount), currency)}
      </span>
      {amount !== 0 && <span className="text-sm text-muted">{t(amount < 0 ? "owed" : "ahead")}</span>}
    </span>
  );
}
