import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { EmptyState } from "@/components/ui/empty-state";
import type { TierEvaluationDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";
import { tierAmount } from "./tier-amount";

/** The moves of a reseller's own tier, each with its reason (R43). */
export function TierMoves({ moves }: { moves: readonly TierEvaluationDto[] }) {
  const t = useTranslations("tiers");
  const formats = useFormats();
  if (moves.length === 0)
    return <EmptyState title={t("portal.historyEmpty")}>{t("portal.historyEmptyText")}</EmptyState>;
  return (
    <ol aria-label={t("portal.historyCaption")} className="divide-y divide-line">
      {moves.map((move) => {
        const { basis, currency, outcome } = move;
        const reason = {
          cause: t(`cause.${move.cause}`),
          figure: tierAmount(t, basis, move.figure, currency, formats),
          threshold: tierAmount(t, basis, move.threshold, currency, formats),
        };
        return (
          <li key={move.id} className="grid gap-1 px-4 py-3 sm:px-5">
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <Badge tone={outcome === "raised" ? "success" : "warning"}>{t(`outcome.${outcome}`)}</Badge>
              {t("evaluations.moved", { from: move.fromTier, to: move.toTier })}
              <span className="text-sm text-muted">
                <DateTime value={move.at} />
              </span>
            </span>
            <span className="text-sm text-muted">
              {t(outcome === "raised" ? "portal.why" : "portal.whyLowered", reason)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
