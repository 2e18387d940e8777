import { useTranslations } from "next-intl";
import { TierProgressBar } from "@/components/tiers/tier-progress-bar";
import { Badge } from "@/components/ui/badge";
import { DefinitionList } from "@/components/ui/definition-list";
import { Percent } from "@/components/ui/percent";
import type { ResellerDetailDto } from "@/features/resellers";

/** A reseller's rate and where it comes from (R11, R18), and how far it is to the next tier. */
export function ResellerPricing({ reseller }: { reseller: ResellerDetailDto }) {
  const t = useTranslations("admin.resellers");
  const source = useTranslations("admin.rateSource");
  const set = useTranslations("tiers.set");
  return (
    <div className="grid gap-5">
      <DefinitionList
        items={[
          {
            term: t("discount"),
            value: <Percent bps={reseller.rateBps} className="font-semibold" />,
          },
          { term: t("discountFrom"), value: source(reseller.rateSource) },
          {
            term: t("tier"),
            value: (
              <>
                {reseller.tier.name}{" "}
                {reseller.tierPinned && <Badge className="ml-1.5">{set("pinned")}</Badge>}
              </>
            ),
          },
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
  const u = useTranslations("tiers");
  const { basis, window } = reseller.progress;
  const manual = reseller.rateSource === "own_rate";
  return (
    <TierProgressBar
      progress={reseller.progress}
      label={(tier) => t("toNext", { tier })}
      hint={(amount, next) =>
        t(manual ? "missingManual" : "missing", {
          amount,
          tier: next.name,
          window: u(basis === "revenue" ? `window.${window}` : "window.services"),
        })
      }
      top={t("topTier", { tier: reseller.tier.name })}
    />
  );
}
