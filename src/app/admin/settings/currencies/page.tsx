import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { RateForm, RateImportForm } from "@/components/rates/rate-forms";
import { RateTable } from "@/components/rates/rate-table";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";
import { importRatesAction, setRateAction } from "./actions";

export const generateMetadata = pageTitle("rates");

/** R76: what other currencies are worth in the provider's. */
export default async function CurrenciesPage() {
  const ctx = await requireAdmin();
  const [rates, t] = await Promise.all([api.admin.catalog.rates(), getTranslations("rates")]);
  const { base } = rates;
  return (
    <>
      <PageHeader
        title={t("title")}
        breadcrumbs={[{ label: t("settings"), href: "/admin/settings" }]}
        description={t("description", { base })}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card title={t("list")} flush>
          <RateTable rates={rates} />
        </Card>
        <div className="grid gap-6">
          <Card title={t("add")} description={t("addText")}>
            <RateForm base={base} today={ctx.clock.now().toISOString().slice(0, 10)} action={setRateAction} />
          </Card>
          <Card title={t("import")} description={t("importText")}>
            <RateImportForm action={importRatesAction} />
          </Card>
        </div>
      </div>
    </>
  );
}
