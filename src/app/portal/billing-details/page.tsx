import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ProfileFacts } from "@/components/billing/profile-facts";
import { ProfileForm } from "@/components/billing/profile-form";
import { ProfileTax } from "@/components/billing/profile-tax";
import { countryOptions } from "@/components/portal/country-options";
import { standingOf } from "@/components/portal/standing";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { getFormats } from "@/components/ui/get-formats";
import { PageHeader } from "@/components/ui/page-header";
import { saveBillingDetailsAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("billing.profile"))("title") };
}

/** Address, country and VAT number of the client, and what tax follows. */
export default async function BillingDetailsPage() {
  const { actor } = await requireClient();
  const [profile, t] = await Promise.all([api.portal.billing.profile(), getTranslations("billing.profile")]);
  const formats = await getFormats();
  return (
    <ClientMessages namespaces={["common", "errors", "billing", "letterLocale"]}>
      <PageHeader title={t("title")} description={t("description")} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Card>
          {standingOf(actor).may("billing_profile:manage") ? (
            <ProfileForm
              key={JSON.stringify(profile)}
              profile={profile}
              countries={countryOptions(formats)}
              action={saveBillingDetailsAction}
            />
          ) : (
            <ProfileFacts profile={profile} />
          )}
        </Card>
        <ProfileTax profile={profile} reader="client" />
      </div>
    </ClientMessages>
  );
}
