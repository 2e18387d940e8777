import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSession, requireReseller } from "@/adapters/auth";
import { countryOptions } from "@/components/portal/country-options";
import { CustomerForm } from "@/components/portal/customer-form";
import { OrderingClosed } from "@/components/portal/ordering-closed";
import { standingOf } from "@/components/portal/standing";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { createCustomerAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.customers"))("new") };
}

/** R50: a new customer of the reseller. */
export default async function NewCustomerPage() {
  const { actor } = await requireReseller();
  const [t, session] = await Promise.all([getTranslations("portal.customers"), getSession()]);
  return (
    <>
      <PageHeader title={t("new")} breadcrumbs={[{ label: t("title"), href: "/portal/customers" }]} />
      {standingOf(actor).isSuspended ? (
        <OrderingClosed reason={session?.session.reseller?.statusReason ?? null} />
      ) : (
        <Card className="max-w-xl">
          <CustomerForm
            action={createCustomerAction}
            countries={countryOptions()}
            submitLabel={t("create")}
          />
        </Card>
      )}
    </>
  );
}
