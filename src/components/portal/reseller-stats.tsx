import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Money } from "@/components/ui/money";
import { StatCard } from "@/components/ui/stat-card";
import type { ResellerDashboardDto } from "@/features/reports";
import type { ServiceMarginsDto } from "@/features/resale";
import { useFormats } from "../ui/use-formats";
import { ApiHealth } from "./api-health";
import { BillingStats } from "./billing-stats";

/** The reseller's figures as of now (R40 to R42). */
export function ResellerStats({
  dashboard,
  margins,
}: {
  dashboard: ResellerDashboardDto;
  margins: ServiceMarginsDto;
}) {
  const t = useTranslations("portal.overview");
  const resale = useTranslations("resale");
  const formats = useFormats();
  const { revenue, revenueThisMonth } = dashboard;
  return (
    <div
      className={cn(
        "grid gap-4 sm:grid-cols-2",
        dashboard.billing ? "xl:grid-cols-4" : dashboard.outlook.api ? "xl:grid-cols-3" : "xl:grid-cols-5",
      )}
    >
      <StatCard
        label={t("revenue")}
        value={<Money amount={revenue.amount} currency={revenue.currency} />}
        hint={t("revenueHint")}
        href="/portal/orders?status=paid"
      />
      <StatCard
        label={t("thisMonth")}
        value={<Money amount={revenueThisMonth.amount} currency={revenueThisMonth.currency} />}
        changeBps={dashboard.revenueChangeBps}
        comparedWith={t("onLastMonth")}
      />
      <StatCard
        label={t("activeServices")}
        value={formats.count(dashboard.activeServices)}
        hint={t("activeServicesHint")}
        href="/portal/services?status=active"
      />
      <StatCard
        label={t("customers")}
        value={formats.count(dashboard.customers)}
        hint={t("newCustomers", { count: dashboard.newCustomersThisMonth })}
        href="/portal/customers"
      />
      <StatCard
        label={resale("monthly")}
        value={<Money {...margins.monthlyMargin} />}
        hint={resale("monthlyHint", { priced: margins.priced, unpriced: margins.unpriced })}
        href="/portal/resale"
      />
      {dashboard.billing && <BillingStats {...dashboard.billing} />}
      {dashboard.outlook.api && <ApiHealth health={dashboard.outlook.api} />}
    </div>
  );
}
