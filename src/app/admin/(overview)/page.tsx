import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { NetworkChart } from "@/components/admin/network-chart";
import { NetworkStats } from "@/components/admin/network-stats";
import { OrderTable } from "@/components/admin/order-table";
import { TopResellers } from "@/components/admin/top-resellers";
import { FirstStepsCard } from "@/components/first-steps/first-steps-card";
import { LiveRefresh } from "@/components/live/live-refresh";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { dismissFirstStepsAction } from "../../first-steps-actions";
import { pageTitle } from "../page-title";

export const generateMetadata = pageTitle("admin.overview");

export default async function OverviewPage() {
  await requireAdmin();
  const readAt = Date.now();
  const [dashboard, firstSteps, settings, t, common, orders] = await Promise.all([
    api.admin.reports.network(),
    api.admin.reports.firstSteps(),
    api.admin.settings.get(),
    getTranslations("admin.overview"),
    getTranslations("admin.common"),
    getTranslations("admin.orders"),
  ]);
  return (
    <>
      <LiveRefresh readAt={readAt} />
      <PageHeader title={t("title")} description={t("description", { company: settings.company.name })} />
      <div className="grid gap-6">
        {firstSteps && (
          <FirstStepsCard area="admin" firstSteps={firstSteps} dismiss={dismissFirstStepsAction} />
        )}
        <NetworkStats dashboard={dashboard} />
        <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_22rem]">
          <NetworkChart dashboard={dashboard} />
          <TopResellers resellers={dashboard.topResellers} />
        </div>
        <Card
          flush
          title={t("latest")}
          action={<ButtonLink href="/admin/orders">{common("viewAll")}</ButtonLink>}
        >
          <OrderTable
            orders={dashboard.latestOrders}
            empty={<EmptyState title={orders("emptyTitle")}>{orders("emptyText")}</EmptyState>}
          />
        </Card>
      </div>
    </>
  );
}
