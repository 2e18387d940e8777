import { useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/definition-list";
import { Percent } from "@/components/ui/percent";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatMoney } from "@/core/money";
import type { ResellerDetailDto } from "@/features/resellers";

/** A reseller's rate and where it comes from (R11, R18), and how far it is to the next tier. */
export function ResellerPricing({ reseller }: { reseller: ResellerDetailDto }) {
  const t = useTranslations("admin.resellers");
  const source = useTranslations("admin.rateSource");
  return (
    <div className="grid gap-5">
      <DefinitionList
        items={[
          {
            term: t("discount"),
            value: <Percent bps={reseller.rateBps} className="font-semibold" />,
          },
          { term: t("discountFrom"), value: source(reseller.rateSource) },
          { term: t("tier"), value: reseller.tier.name },
          ...(reseller.rateSource === "own_rate"
            ? [{ term: t("tierRate"), value: <Percent bps={reseller.tier.rateBps} /> }]
            : []),
        ]}
      />
      <TierProgress reseller={reseller} />
    </div>
  );
}

function TierProgress({ reseller }: { reseller: ResellerDetailDto }) {
  const t = useTranslations("admin.resellers");
  const { next, missing, revenue, bps } = reseller.progress;
  if (!next || !missing) return <p className="text-muted">{t("topTier", { tier: reseller.tier.name })}</p>;
  const manual = reseller.rateSource === "own_rate";
  return (
    <ProgressBar
      bps={bps}
      label={t("toNext", { tier: next.name })}
      detail={t("ofThreshold", {
        revenue: formatMoney(revenue.amount, revenue.currency),
        threshold: formatMoney(next.threshold.amount, next.threshold.currency),
      })}
      hint={t(manual ? "missingManual" : "missing", {
        amount: formatMoney(missing.amount, missing.currency),
        tier: next.name,
      })}
    />
  );
}
