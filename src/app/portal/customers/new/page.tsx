import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { countryOptions } from "@/components/portal/country-options";
import { CustomerForm } from "@/components/portal/customer-form";
import { standingOf } from "@/components/portal/standing";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { getFormats } from "@/components/ui/get-formats";
import { PageHeader } from "@/components/ui/page-header";
import { createCustomerAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.customers"))("new") };
}

/** R50: a new customer of the reseller. */
export default async function NewCustomerPage() {
  const { actor } = await requireReseller();
  // What cannot be done has no form.
  if (!standingOf(actor).may("customer:write")) redirect("/portal/customers");
  const t = await getTranslations("portal.customers");
  const formats = await getFormats();
  return (
    <>
      <PageHeader title={t("new")} breadcrumbs={[{ label: t("title"), href: "/portal/customers" }]} />
      <Card className="max-w-xl">
        <ClientMessages namespaces={["common", "errors", "portal", "letterLocale"]}>
          <CustomerForm
            action={createCustomerAction}
            countries={countryOptions(formats)}
            submitLabel={t("create")}
          />
        </ClientMessages>
      </Card>
    </>
  );
}
