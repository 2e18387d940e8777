import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ExportLink } from "@/components/lists/export-link";
import { ClientForecasts } from "@/components/renewals/client-forecasts";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../page-title";

const PATH = "/admin/renewals";

export const generateMetadata = pageTitle("renewals");

/** R75: what renews in 30, 60 and 90 days, of all clients. */
export default async function RenewalsPage() {
  await requireAdmin();
  const [forecast, t] = await Promise.all([api.admin.renewals.forecast({}), getTranslations("renewals")]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={<ExportLink path={PATH} params={{}} names={[]} />}
      />
      <Card flush>
        <ClientForecasts clients={forecast.clients} />
      </Card>
    </>
  );
}
