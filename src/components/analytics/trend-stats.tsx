import { useTranslations } from "next-intl";
import { MoneyOf } from "@/components/admin/money-of";
import { StatCard } from "@/components/ui/stat-card";
import type { RevenueTrendDto } from "@/features/reports";
import { useFormats } from "../ui/use-formats";

/** Revenue of the period in three figures, each against the period before. */
export function TrendStats({ trend }: { trend: RevenueTrendDto }) {
  const t = useTranslations("analytics.revenue");
  const formats = useFormats();
  const { reseller, direct, currency } = trend;
  const sum = reseller.revenue.amount + direct.revenue.amount;
  const before = reseller.before.amount + direct.before.amount;
  const was = (amount: number) => t("was", { amount: formats.money(amount, currency) });
  const share = (part: number) =>
    sum > 0 ? t("share", { share: formats.bps(Math.round((part / sum) * 10_000)) }) : undefined;
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <StatCard
        label={t("total")}
        value={<MoneyOf value={{ amount: sum, currency }} />}
        changeBps={before === 0 ? null : Math.round(((sum - before) / before) * 10_000)}
        comparedWith={was(before)}
      />
      <StatCard
        label={t("reseller")}
        value={<MoneyOf value={reseller.revenue} />}
        changeBps={reseller.changeBps}
        comparedWith={was(reseller.before.amount)}
        hint={share(reseller.revenue.amount)}
      />
      <StatCard
        label={t("direct")}
        value={<MoneyOf value={direct.revenue} />}
        changeBps={direct.changeBps}
        comparedWith={was(direct.before.amount)}
        hint={share(direct.revenue.amount)}
      />
    </div>
  );
}
