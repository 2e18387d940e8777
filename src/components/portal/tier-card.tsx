import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { formatBps } from "@/components/ui/format";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatMoney, type Money } from "@/core/money";
import type { ResellerDashboardDto } from "@/features/reports";

type TierCardProps = Pick<ResellerDashboardDto, "tier" | "rateBps" | "progress"> & {
  /** The reseller applied once: the way to that application and what was written about it. */
  hasApplication: boolean;
};

/** The present tier, what it gives, and what is missing to the next one (R43). */
export function TierCard({ tier, rateBps, progress, hasApplication }: TierCardProps) {
  const t = useTranslations("portal.tier");
  const { next, missing, revenue, bps } = progress;
  const text = (amount: Money) => formatMoney(amount.amount, amount.currency);
  return (
    <Card
      title={t("title")}
      action={<Badge tone="accent">{tier.name}</Badge>}
      footer={
        hasApplication && (
          <ButtonLink href="/portal/apply" variant="link">
            {t("application")}
          </ButtonLink>
        )
      }
    >
      <div className="grid gap-4">
        <p>{t("discount", { rate: formatBps(rateBps) })}</p>
        {next && missing ? (
          <ProgressBar
            bps={bps}
            label={t("toNext", { tier: next.name })}
            detail={t("reached", { revenue: text(revenue), threshold: text(next.threshold) })}
            hint={t("missing", { amount: text(missing), tier: next.name, rate: formatBps(next.rateBps) })}
          />
        ) : (
          <p className="text-muted">{t("top")}</p>
        )}
      </div>
    </Card>
  );
}
