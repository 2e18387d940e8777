import { useTranslations } from "next-intl";
import { formatDate } from "@/components/ui/format";
import { formatMoney } from "@/core/money";
import type { RatePreviewDto } from "@/features/resellers";

/** "23 services renew at 64.00 instead of 72.00, the first on 3 March; 96.00 less in a year." */
export function RateEffect({ effect }: { effect: RatePreviewDto }) {
  const t = useTranslations("tiers.effect");
  const { services, from, to, yearlyCost, nextRenewalAt } = effect;
  if (services === 0) return <p>{t("noServices")}</p>;
  const year = formatMoney(Math.abs(yearlyCost.amount), yearlyCost.currency);
  return (
    <>
      <p>
        {t("renewals", {
          count: services,
          to: formatMoney(to.amount, to.currency),
          from: formatMoney(from.amount, from.currency),
        })}
        {nextRenewalAt && ` ${t("first", { date: formatDate(nextRenewalAt) })}`}
      </p>
      <p className="text-muted">{t(yearlyCost.amount < 0 ? "more" : "less", { amount: year })}</p>
    </>
  );
}
