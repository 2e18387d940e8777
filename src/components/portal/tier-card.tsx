import { useTranslations } from "next-intl";
import { TierProgressBar } from "@/components/tiers/tier-progress-bar";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { ResellerDashboardDto } from "@/features/reports";
import { useFormats } from "../ui/use-formats";

type TierCardProps = Pick<ResellerDashboardDto, "tier" | "rateBps" | "progress"> & {
  /** The reseller applied once: the way to that application and what was written about it. */
  hasApplication: boolean;
};

/** The present tier, what it gives, and what is missing to the next one (R43). */
export function TierCard({ tier, rateBps, progress, hasApplication }: TierCardProps) {
  const t = useTranslations("portal.tier");
  const u = useTranslations("tiers");
  const formats = useFormats();
  const window = u(progress.basis === "revenue" ? `window.${progress.window}` : "window.services");
  return (
    <Card
      title={t("title")}
      action={<Badge tone="accent">{tier.name}</Badge>}
      footer={
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          <ButtonLink href="/portal/tier" variant="link">
            {u("portal.see")}
          </ButtonLink>
          {hasApplication && (
            <ButtonLink href="/portal/apply" variant="link">
              {t("application")}
            </ButtonLink>
          )}
        </span>
      }
    >
      <div className="grid gap-4">
        <p>{t("discount", { rate: formats.bps(rateBps) })}</p>
        <TierProgressBar
          progress={progress}
          label={(name) => t("toNext", { tier: name })}
          hint={(amount, next) =>
            t("missing", { amount, window, tier: next.name, rate: formats.bps(next.rateBps) })
          }
          top={t("top")}
        />
      </div>
    </Card>
  );
}
