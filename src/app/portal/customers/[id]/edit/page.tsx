import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { countryOptions } from "@/components/portal/country-options";
import { CustomerForm } from "@/components/portal/customer-form";
import { standingOf } from "@/components/portal/standing";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { getFormats } from "@/components/ui/get-formats";
import { PageHeader } from "@/components/ui/page-header";
import { updateCustomerAction } from "../../actions";

type EditCustomerPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.customers"))("edit") };
}

/** Changes a customer's contact data. */
export default async function EditCustomerPage({ params }: EditCustomerPageProps) {
  const { actor } = await requireReseller();
  const customer = await api.portal.customers.get(await params);
  // What cannot be changed has no form.
  if (customer.status === "archived" || !standingOf(actor).may("customer:write"))
    redirect(`/portal/customers/${customer.id}`);
  const t = await getTranslations("portal.customers");
  const formats = await getFormats();
  return (
    <>
      <PageHeader
        title={t("edit")}
        breadcrumbs={[
          { label: t("title"), href: "/portal/customers" },
          { label: customer.name, href: `/portal/customers/${customer.id}` },
        ]}
      />
      <Card className="max-w-xl">
        <ClientMessages namespaces={["common", "errors", "portal", "letterLocale"]}>
          <CustomerForm
            action={updateCustomerAction}
            countries={countryOptions(formats)}
            submitLabel={t("save")}
            customer={customer}
          />
        </ClientMessages>
      </Card>
    </>
  );
}
