import { useTranslations } from "next-intl";
import type { Money } from "@/core/money";
import { cn } from "../ui/cn";
import { useFormats } from "../ui/use-formats";

type PositionProps = {
  value: Money;
  /** "end" in a column, where the amounts stand one below the other and the words before them. */
  align?: "start" | "end";
};

/** What stands between a client and the provider: an amount, and in words in whose favour it is. */
export function Position({ value: { amount, currency }, align = "start" }: PositionProps) {
  const t = useTranslations("statement");
  const formats = useFormats();
  return (
    <span
      className={cn("inline-flex flex-wrap items-baseline gap-x-1.5", align === "end" && "flex-row-reverse")}
    >
      <span className="font-medium whitespace-nowrap tabular-nums">
        {formats.money(Math.abs(amount), currency)}
      </span>
      {amount !== 0 && <span className="text-sm text-muted">{t(amount < 0 ? "owed" : "ahead")}</span>}
    </span>
  );
}
