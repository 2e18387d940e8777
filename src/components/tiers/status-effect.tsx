"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/adapters/trpc/client";
import { Spinner } from "@/components/ui/spinner";
import type { ResellerDto, StatusPreviewDto } from "@/features/resellers";
import { RateEffect } from "./rate-effect";

type Status = ResellerDto["status"];
type StatusEffectProps = { resellerId: string; to: Status };

/** What another status does to this reseller, looked at as the dialog opens (R57, R58). */
export function StatusEffect({ resellerId, to }: StatusEffectProps) {
  const t = useTranslations("tiers.status");
  const trpc = useTRPC();
  const preview = useQuery(
    trpc.admin.resellers.previewStatus.queryOptions({ id: resellerId, to }, { staleTime: 0 }),
  );
  return (
    <div aria-live="polite" className="grid min-h-24 content-start gap-1.5 rounded-lg bg-sunken p-3 text-sm">
      {preview.isError && <p className="text-danger">{t("failed")}</p>}
      {preview.isPending && (
        <p className="flex items-center gap-2 text-muted">
          <Spinner /> {t("loading")}
        </p>
      )}
      {preview.data && <Effect effect={preview.data} to={to} />}
    </div>
  );
}

function Effect({ effect, to }: { effect: StatusPreviewDto; to: Status }) {
  const t = useTranslations("tiers.status");
  return (
    <>
      <p>
        {t("services", { count: effect.services })}{" "}
        {t(to === "suspended" ? "renewals" : "renewalsGoOn", { count: effect.renewals })}
      </p>
      <p>
        {t(`keys.${to}`, { count: effect.apiKeys })} {t("orders", { count: effect.openOrders })}
      </p>
      {effect.prices && <RateEffect effect={effect.prices} />}
    </>
  );
}
