import { useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatCard } from "@/components/ui/stat-card";
import type { CustomerFiguresDto } from "@/features/customers";
import type { CustomerMarginDto } from "@/features/resale";
import { useFormats } from "../ui/use-formats";

type CustomerFiguresProps = { customer: CustomerFiguresDto; margin: CustomerMarginDto | undefined };

/** What a customer has brought, what it leaves a month, what runs, and when it was ordered for last. */
export function CustomerFigures({ customer, margin }: CustomerFiguresProps) {
  const t = useTranslations("customers.detail");
  const formats = useFormats();
  const { services, revenue, lastOrderAt } = customer;
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      <StatCard label={t("revenue")} value={<Money {...revenue} />} hint={t("revenueHint")} />
      <StatCard
        label={t("margin")}
        value={margin ? <Money {...margin.monthlyMargin} /> : t("noMargin")}
        hint={<MarginHint margin={margin} />}
      />
      <StatCard
        label={t("activeServices")}
        value={formats.count(services.active)}
        hint={t("otherServices", {
          pending: services.pending,
          suspended: services.suspended,
          total: services.total,
        })}
        href={`/portal/customers/${customer.id}/services`}
      />
      <StatCard
        label={t("lastOrder")}
        value={lastOrderAt ? <RelativeTime value={lastOrderAt} /> : t("never")}
        href={`/portal/customers/${customer.id}/orders`}
      />
    </div>
  );
}

function MarginHint({ margin }: { margin: CustomerMarginDto | undefined }) {
  const t = useTranslations("customers.detail");
  if (!margin) return t("noMarginHint");
  if (margin.belowCost === 0) return t("marginHint");
  return <span className="text-danger">{t("marginBelow", { count: margin.belowCost })}</span>;
}
