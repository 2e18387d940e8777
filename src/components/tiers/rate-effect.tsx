import { useTranslations } from "next-intl";
import type { RatePreviewDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";

/** "23 services renew at 64.00 instead of 72.00, the first on 3 March; 96.00 less in a year." */
export function RateEffect({ effect }: { effect: RatePreviewDto }) {
  const t = useTranslations("tiers.effect");
  const formats = useFormats();
  const { services, from, to, yearlyCost, nextRenewalAt } = effect;
  if (services === 0) return <p>{t("noServices")}</p>;
  const year = formats.money(Math.abs(yearlyCost.amount), yearlyCost.currency);
  return (
    <>
      <p>
        {t("renewals", {
          count: services,
          to: formats.money(to.amount, to.currency),
          from: formats.money(from.amount, from.currency),
        })}
        {nextRenewalAt && ` ${t("first", { date: formats.date(nextRenewalAt) })}`}
      </p>
      <p className="text-muted">{t(yearlyCost.amount < 0 ? "more" : "less", { amount: year })}</p>
    </>
  );
}
