import { useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import { StatCard } from "@/components/ui/stat-card";
import type { ServiceMarginsDto } from "@/features/resale";

/** What a customer's running services leave a month; nothing without a price of the reseller's own. */
export function CustomerMargin({ margin }: { margin: ServiceMarginsDto["byCustomer"][number] | undefined }) {
  const t = useTranslations("portal.customers");
  if (!margin) return null;
  const { monthlyMargin, belowCost } = margin;
  return (
    <StatCard
      label={t("margin")}
      value={<Money {...monthlyMargin} />}
      hint={belowCost > 0 && <span className="text-danger">{t("marginBelow", { count: belowCost })}</span>}
    />
  );
}
