import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { api } from "@/adapters/trpc/server";
import { countryOptions } from "@/components/portal/country-options";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form-state";
import { ClientMessages } from "../shell/client-messages";
import { getFormats } from "../ui/get-formats";
import { ProfileForm } from "./profile-form";
import { ProfileTax } from "./profile-tax";

/** A client's billing details on its page in the panel, be it a reseller or not. */
export async function ClientProfile({ clientId, action }: { clientId: string; action: FormAction }) {
  const [profile, currencies, t, list] = await Promise.all([
    api.admin.clients.billing({ client: clientId }),
    api.admin.clients.currencies(),
    getTranslations("billing.profile"),
    getTranslations("billing.list"),
  ]);
  const formats = await getFormats();
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Card title={t("title")} description={t("adminDescription", { name: profile.client.name })}>
        <ClientMessages namespaces={["common", "errors", "billing", "letterLocale"]}>
          <ProfileForm
            key={JSON.stringify(profile)}
            profile={profile}
            countries={countryOptions(formats)}
            action={action}
            currencies={currencies}
          />
        </ClientMessages>
      </Card>
      <div className="grid gap-4">
        <ProfileTax profile={profile} reader="admin" />
        <ButtonLink
          href={`/admin/invoices/drafts/new?client=${profile.client.id}`}
          icon={<Plus aria-hidden />}
        >
          {list("write")}
        </ButtonLink>
      </div>
    </div>
  );
}
