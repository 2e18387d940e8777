import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { currentCursor } from "@/components/lists/cursor-trail";
import { choiceParam, type ListPageProps } from "@/components/lists/list-query";
import { PastRates } from "@/components/rates/past-rates";
import { RateForm } from "@/components/rates/rate-form";
import { RateImportForm } from "@/components/rates/rate-import-form";
import { RateTable } from "@/components/rates/rate-table";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";
import { importRatesAction, setRateAction } from "./actions";

export const generateMetadata = pageTitle("rates");

/** R76: what other currencies are worth in the provider's. */
export default async function CurrenciesPage({ searchParams }: ListPageProps) {
  const ctx = await requireAdmin();
  const params = await searchParams;
  const [{ base, rates }, t] = await Promise.all([api.admin.catalog.rates(), getTranslations("rates")]);
  const currencies = [...new Set(rates.map(({ currency }) => currency))];
  const past = await api.admin.catalog.pastRates({
    currency: choiceParam(params, "currency", currencies),
    cursor: currentCursor(params),
  });
  return (
    <>
      <PageHeader
        title={t("title")}
        breadcrumbs={[{ label: t("settings"), href: "/admin/settings" }]}
        description={t("description", { base })}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          <Card title={t("list")} flush>
            <RateTable
              caption={t("list")}
              base={base}
              rates={rates}
              empty={<EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>}
              states
            />
          </Card>
          {rates.length > 0 && <PastRates base={base} currencies={currencies} page={past} params={params} />}
        </div>
        <div className="grid gap-6">
          <Card title={t("add")} description={t("addText")}>
            <RateForm base={base} today={ctx.clock.now().toISOString().slice(0, 10)} action={setRateAction} />
          </Card>
          <Card title={t("import")} description={t("importText")}>
            <ClientMessages namespaces={["common", "errors", "rates"]}>
              <RateImportForm action={importRatesAction} />
            </ClientMessages>
          </Card>
        </div>
      </div>
    </>
  );
}
