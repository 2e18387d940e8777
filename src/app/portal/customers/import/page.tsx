import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { ImportForm } from "@/components/customers/import-form";
import { standingOf } from "@/components/portal/standing";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { MAX_IMPORT_BYTES } from "@/features/customers";
import { importCustomersAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers.import"))("title") };
}

/** Customers from a file: chosen, checked, looked at, then imported. */
export default async function ImportCustomersPage() {
  const { actor } = await requireReseller();
  // What cannot be done has no form.
  if (!standingOf(actor).may("customer:manage")) redirect("/portal/customers");
  const [t, c] = await Promise.all([
    getTranslations("customers.import"),
    getTranslations("portal.customers"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        breadcrumbs={[{ label: c("title"), href: "/portal/customers" }]}
      />
      <ClientMessages namespaces={["common", "errors", "customers"]}>
        <ImportForm action={importCustomersAction} maxBytes={MAX_IMPORT_BYTES} />
      </ClientMessages>
    </>
  );
}
