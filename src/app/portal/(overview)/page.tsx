import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { FirstStepsCard } from "@/components/first-steps/first-steps-card";
import { LiveRefresh } from "@/components/live/live-refresh";
import { ApplyInvitation } from "@/components/portal/apply-invitation";
import { ClientOverview } from "@/components/portal/client-overview";
import { ResellerOverview } from "@/components/portal/reseller-overview";
import { standingOf } from "@/components/portal/standing";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { dismissFirstStepsAction } from "../../first-steps-actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.overview"))("title") };
}

/** The first page after sign-in: a reseller's business, or a direct client's account. */
export default async function OverviewPage() {
  const { actor } = await requireClient();
  // Before what it shows is read: what happens meanwhile is told of.
  const readAt = Date.now();
  const t = await getTranslations("portal.overview");
  const { status, isReseller, may } = standingOf(actor);
  const mayOrder = may("order:create");
  const order = mayOrder && (
    <ButtonLink href="/portal/order" variant="primary" icon={<Plus aria-hidden />}>
      {t("newOrder")}
    </ButtonLink>
  );
  if (isReseller) {
    const [dashboard, application, margins, firstSteps] = await Promise.all([
      api.portal.dashboard.reseller(),
      api.portal.account.applicationStatus(),
      api.portal.resale.margins(),
      api.portal.dashboard.firstSteps(),
    ]);
    return (
      <>
        <LiveRefresh readAt={readAt} />
        <PageHeader title={t("title")} description={t("resellerDescription")} action={order} />
        {firstSteps && (
          <div className="mb-6">
            <FirstStepsCard area="portal" firstSteps={firstSteps} dismiss={dismissFirstStepsAction} />
          </div>
        )}
        <ResellerOverview
          dashboard={dashboard}
          margins={margins}
          canOrder={mayOrder}
          hasApplication={application !== null}
        />
      </>
    );
  }
  const [dashboard, application, provider] = await Promise.all([
    api.portal.dashboard.client(),
    api.portal.account.applicationStatus(),
    api.portal.account.provider(),
  ]);
  const invited = status === null && provider.programOpen && may("application:submit");
  return (
    <>
      <LiveRefresh readAt={readAt} />
      <PageHeader title={t("title")} description={t("clientDescription")} action={order} />
      {invited && <ApplyInvitation status={application} />}
      <ClientOverview dashboard={dashboard} canOrder={mayOrder} />
    </>
  );
}
