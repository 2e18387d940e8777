import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Percent } from "@/components/ui/percent";
import type { TierDto, TierProgressDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";
import { tierAmount } from "./tier-amount";

type TierStepsProps = { tiers: readonly TierDto[]; current: string; basis: TierProgressDto["basis"] };

/** The program's tiers with what each gives and takes; the reseller's own is marked. */
export function TierSteps({ tiers, current, basis }: TierStepsProps) {
  const t = useTranslations("tiers");
  const formats = useFormats();
  const columns: Column<TierDto>[] = [
    {
      key: "tier",
      header: t("portal.tier"),
      cell: (tier) => (
        <span className="flex items-center gap-2">
          {tier.name}
          {tier.id === current && <Badge tone="accent">{t("portal.yours")}</Badge>}
        </span>
      ),
    },
    { key: "rate", header: t("portal.rate"), align: "end", cell: (tier) => <Percent bps={tier.rateBps} /> },
    {
      key: "from",
      header: t("portal.from"),
      align: "end",
      cell: ({ threshold, thresholdServices }) =>
        tierAmount(
          t,
          basis,
          basis === "revenue" ? threshold.amount : thresholdServices,
          threshold.currency,
          formats,
        ),
    },
  ];
  return (
    <DataTable caption={t("portal.stepsCaption")} columns={columns} rows={tiers} rowKey={(tier) => tier.id} />
  );
}
