import { useTranslations } from "next-intl";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { TierProgressDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";
import { tierAmount } from "./tier-amount";

type TierProgressBarProps = {
  progress: TierProgressDto;
  /** What stands under the bar, given what is missing. */
  hint: (missing: string, next: NonNullable<TierProgressDto["next"]>) => string;
  label: (next: string) => string;
  top: string;
};

/** The way to the next tier in the unit that the program measures by (R43). */
export function TierProgressBar({ progress, hint, label, top }: TierProgressBarProps) {
  const t = useTranslations("tiers");
  const formats = useFormats();
  const { next, basis, figure, bps } = progress;
  if (!next) return <p className="text-muted">{top}</p>;
  const amount = (value: number) => tierAmount(t, basis, value, next.threshold.currency, formats);
  const threshold = basis === "revenue" ? next.threshold.amount : next.thresholdServices;
  const missing = progress.missing?.amount ?? progress.missingServices ?? 0;
  return (
    <ProgressBar
      bps={bps}
      label={label(next.name)}
      detail={t("reached", { figure: amount(figure), threshold: amount(threshold) })}
      hint={hint(amount(missing), next)}
    />
  );
}
