import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import type { TierEvaluationDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";
import { tierAmount } from "./tier-amount";

const TONES = {
  raised: "success",
  lowered: "warning",
  below: "warning",
  pinned: "neutral",
  unchanged: "neutral",
} as const;

/** Every look at a reseller's tier: figure, threshold, outcome. */
export function EvaluationTable({ evaluations }: { evaluations: readonly TierEvaluationDto[] }) {
  const t = useTranslations("tiers");
  const formats = useFormats();
  const amount = (row: TierEvaluationDto, value: number) =>
    tierAmount(t, row.basis, value, row.currency, formats);
  const columns: Column<TierEvaluationDto>[] = [
    { key: "at", header: t("evaluations.at"), cell: (row) => <RelativeTime value={row.at} /> },
    { key: "cause", header: t("evaluations.cause"), hideBelow: "sm", cell: (row) => t(`cause.${row.cause}`) },
    { key: "figure", header: t("evaluations.figure"), align: "end", cell: (row) => amount(row, row.figure) },
    {
      key: "threshold",
      header: t("evaluations.threshold"),
      align: "end",
      hideBelow: "md",
      cell: (row) => (
        <>
          {amount(row, row.threshold)}
          {row.nextThreshold !== null && (
            <span className="block text-sm text-muted">
              {t("evaluations.next", { amount: amount(row, row.nextThreshold) })}
            </span>
          )}
        </>
      ),
    },
    {
      key: "outcome",
      header: t("evaluations.outcome"),
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Badge tone={TONES[row.outcome]}>{t(`outcome.${row.outcome}`)}</Badge>
          {row.fromTier === row.toTier
            ? row.toTier
            : t("evaluations.moved", { from: row.fromTier, to: row.toTier })}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("evaluations.caption")}
      columns={columns}
      rows={evaluations}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t("evaluations.empty")}>{t("evaluations.emptyText")}</EmptyState>}
    />
  );
}
