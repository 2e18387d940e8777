import { useTranslations } from "next-intl";
import type { InvoiceSumsDto } from "@/features/billing";
import { Money } from "../ui/money";

/** At the foot of a list of invoices: how many the filter finds, and what they come to in each currency. */
export function ListSums({ sums }: { sums: InvoiceSumsDto }) {
  const t = useTranslations("billing.list");
  if (sums.count === 0) return null;
  return (
    <section
      aria-label={t("sums")}
      className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-t border-line px-4 py-3 sm:px-5"
    >
      <p className="text-muted">{t("count", { count: sums.count })}</p>
      <ul className="grid grid-cols-[auto_auto] gap-x-6 gap-y-1">
        {sums.sums.map(({ total, due }) => (
          <li key={total.currency} className="contents">
            <span className="text-right">
              <span className="text-muted">{t("total")} </span>
              <Money amount={total.amount} currency={total.currency} />
            </span>
            <span className="text-right">
              <span className="text-muted">{t("due")} </span>
              <Money amount={due.amount} currency={due.currency} className="font-semibold" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
