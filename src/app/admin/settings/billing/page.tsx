import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { TaxEditor } from "@/components/billing/tax-editor";
import { RoundingForm } from "@/components/books/rounding-form";
import { countryOptions } from "@/components/portal/country-options";
import { ClientMessages } from "@/components/shell/client-messages";
import { getFormats } from "@/components/ui/get-formats";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";
import { saveRoundingAction } from "../actions";

export const generateMetadata = pageTitle("billing.settings");

/** When invoices are due, and what tax they bear (R74). */
export default async function BillingSettingsPage() {
  await requireAdmin();
  const [{ billing, company }, t] = await Promise.all([
    api.admin.settings.get(),
    getTranslations("billing.settings"),
  ]);
  const formats = await getFormats();
  return (
    <>
      <PageHeader
        title={t("title")}
        breadcrumbs={[{ label: t("settings"), href: "/admin/settings" }]}
        description={t("description")}
      />
      <div className="grid max-w-2xl gap-6">
        <ClientMessages namespaces={["common", "errors", "billing"]}>
          <TrpcProvider>
            <TaxEditor
              settings={{ dueDays: billing.dueDays, tax: billing.tax }}
              countries={countryOptions(formats)}
              home={{ code: company.country, name: formats.country(company.country) }}
            />
          </TrpcProvider>
          <RoundingForm
            toleranceMinor={billing.roundingToleranceMinor}
            currency={company.currency}
            action={saveRoundingAction}
          />
        </ClientMessages>
      </div>
    </>
  );
}
