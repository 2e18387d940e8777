import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ExportLink } from "@/components/lists/export-link";
import type { ListPageProps } from "@/components/lists/list-query";
import { CardNote } from "@/components/renewals/card-note";
import { ForecastChart } from "@/components/renewals/forecast-chart";
import { ForecastNote } from "@/components/renewals/forecast-note";
import { ForecastStats } from "@/components/renewals/forecast-stats";
import { ForecastTable } from "@/components/renewals/forecast-table";
import { RenewalSettings } from "@/components/renewals/renewal-settings";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { mayClient } from "@/core/access";
import { chooseAutoPayAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("renewals"))("title") };
}

/** R75: what of the client's services renews, and whether its balance covers it. */
export default async function RenewalsPage({ searchParams }: ListPageProps) {
  const ctx = await requireClient();
  const params = await searchParams;
  const [forecast, settings, t] = await Promise.all([
    api.portal.renewals.forecast(),
    api.portal.renewals.settings(),
    getTranslations("renewals"),
  ]);
  const [own] = forecast.clients;
  const mayChoose = mayClient(ctx.actor, "renewal_settings:choose");
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("ownDescription")}
        action={<ExportLink path="/portal/renewals" params={{}} names={[]} />}
      />
      {own && <ForecastNote forecast={own} />}
      {own && <CardNote card={own.expiringCard} methods="/portal/payment-methods" />}
      {own && <ForecastStats forecast={own} />}
      <ForecastChart
        periods={forecast.periods}
        now={ctx.clock.now()}
        path="/portal/renewals"
        params={params}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card flush title={t("listTitle")}>
          <ForecastTable periods={forecast.periods} services="/portal/services" />
        </Card>
        <RenewalSettings
          settings={settings}
          action={mayChoose ? chooseAutoPayAction : undefined}
          isProvider={false}
        />
      </div>
    </>
  );
}
