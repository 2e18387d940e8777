import { useTranslations } from "next-intl";
import { StatCard } from "@/components/ui/stat-card";
import type { NetworkDashboardDto } from "@/features/reports";
import { useFormats } from "../ui/use-formats";
import { MoneyOf } from "./money-of";

/** R64: reseller income beside direct income, what is owed, and the network in numbers. */
export function NetworkStats({ dashboard }: { dashboard: NetworkDashboardDto }) {
  const t = useTranslations("admin.overview");
  const formats = useFormats();
  const { currency, overdueInvoices, pendingApplications } = dashboard;
  const before = dashboard.months.at(-2);
  const lastMonth = (amountMinor: number | undefined) =>
    before &&
    t("lastMonth", {
      amount: formats.money(amountMinor ?? 0, currency),
      month: formats.monthName(before.month),
    });
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <StatCard
          label={t("resellerMonth")}
          value={<MoneyOf value={dashboard.resellerThisMonth} />}
          hint={lastMonth(before?.resellerMinor)}
        />
        <StatCard
          label={t("directMonth")}
          value={<MoneyOf value={dashboard.directThisMonth} />}
          hint={lastMonth(before?.directMinor)}
        />
        <StatCard
          label={t("outstanding")}
          value={<MoneyOf value={dashboard.outstanding} />}
          hint={t("outstandingHint")}
          href="/admin/invoices?status=open"
        />
        <StatCard
          label={t("overdue")}
          value={formats.count(overdueInvoices)}
          hint={t(overdueInvoices > 0 ? "overdueSome" : "overdueNone")}
          href="/admin/invoices?status=overdue"
        />
      </div>
      <div className="grid grid-cols-2 gap-4 xl:grid-cols-4">
        <StatCard
          label={t("services")}
          value={formats.count(dashboard.activeServices)}
          hint={t("servicesHint")}
          href="/admin/services?status=active"
        />
        <StatCard
          label={t("resellers")}
          value={formats.count(dashboard.activeResellers)}
          hint={t("resellersHint")}
          href="/admin/resellers?status=active"
        />
        <StatCard
          label={t("customers")}
          value={formats.count(dashboard.customers)}
          hint={t("customersHint")}
        />
        <StatCard
          label={t("applications")}
          value={formats.count(pendingApplications)}
          hint={t(pendingApplications > 0 ? "applicationsSome" : "applicationsNone")}
          href="/admin/applications?status=pending"
        />
      </div>
    </div>
  );
}
