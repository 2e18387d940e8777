import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ExportLink } from "@/components/lists/export-link";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { CardNote } from "@/components/renewals/card-note";
import { ForecastChart } from "@/components/renewals/forecast-chart";
import { ForecastNote } from "@/components/renewals/forecast-note";
import { ForecastStats } from "@/components/renewals/forecast-stats";
import { ForecastTable } from "@/components/renewals/forecast-table";
import { RenewalSettings } from "@/components/renewals/renewal-settings";
import { Card } from "@/components/ui/card";
import { pageTitle } from "../../../page-title";
import { saveRenewalsAction } from "../../renewal-actions";
import { readClient } from "../read-client";

export const generateMetadata = pageTitle("renewals");

/** R75: what of one client renews, and how that is invoiced and paid. */
export default async function ClientRenewalsPage({ params, searchParams }: ObjectPageProps) {
  const { clock } = await requireAdmin();
  const client = await readClient((await params).id);
  const asked = { client: client.id };
  const [forecast, settings, t] = await Promise.all([
    api.admin.renewals.forecast(asked),
    api.admin.renewals.settings(asked),
    getTranslations("renewals"),
  ]);
  const [own] = forecast.clients;
  return (
    <>
      {own && <ForecastNote forecast={own} />}
      {own && <CardNote card={own.expiringCard} />}
      {own && <ForecastStats forecast={own} />}
      <ForecastChart
        periods={forecast.periods}
        now={clock.now()}
        path={`/admin/clients/${client.id}/renewals`}
        params={await searchParams}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card
          flush
          title={t("listTitle")}
          action={<ExportLink path="/admin/renewals" params={asked} names={["client"]} />}
        >
          <ForecastTable periods={forecast.periods} services="/admin/services" />
        </Card>
        <RenewalSettings settings={settings} action={saveRenewalsAction} isProvider />
      </div>
    </>
  );
}
