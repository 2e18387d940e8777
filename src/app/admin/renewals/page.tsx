import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ExportLink } from "@/components/lists/export-link";
import type { ListPageProps } from "@/components/lists/list-query";
import { ClientForecasts } from "@/components/renewals/client-forecasts";
import { ForecastChart } from "@/components/renewals/forecast-chart";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../page-title";

const PATH = "/admin/renewals";

export const generateMetadata = pageTitle("renewals");

/** R75: what renews in 30, 60 and 90 days, of all clients. */
export default async function RenewalsPage({ searchParams }: ListPageProps) {
  const { clock } = await requireAdmin();
  const params = await searchParams;
  const [forecast, t] = await Promise.all([api.admin.renewals.forecast({}), getTranslations("renewals")]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={<ExportLink path={PATH} params={{}} names={[]} />}
      />
      <ForecastChart periods={forecast.periods} now={clock.now()} path={PATH} params={params} />
      <Card flush>
        <ClientForecasts clients={forecast.clients} />
      </Card>
    </>
  );
}
