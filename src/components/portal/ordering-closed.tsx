import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";

/** In place of an order form, while the reseller is suspended. */
export function OrderingClosed({ reason }: { reason: string | null }) {
  const t = useTranslations("portal.suspended");
  return (
    <Card>
      <EmptyState
        icon={Lock}
        title={t("orderingClosed")}
        action={<ButtonLink href="/portal/services">{t("toServices")}</ButtonLink>}
      >
        {reason && (
          <>
            {t("reason", { reason })}
            <br />
          </>
        )}
        {t("effect")}
      </EmptyState>
    </Card>
  );
}
