import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { ImportForm } from "@/components/catalog/import-form";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { DEFAULT_MAPPING, MAX_CSV_BYTES } from "@/features/catalog";
import { pageTitle } from "../../page-title";
import { CatalogueTabs } from "../catalogue-tabs";
import { importAction } from "./actions";

export const generateMetadata = pageTitle("catalog.import");

export default async function ImportPage() {
  await requireAdmin();
  const [t, currencies] = await Promise.all([getTranslations("catalog"), api.admin.catalog.currencies()]);
  return (
    <>
      <PageHeader
        title={t("import.title")}
        description={t("import.description")}
        breadcrumbs={[{ label: t("list.title"), href: "/admin/catalogue" }]}
      />
      <CatalogueTabs />
      <TrpcProvider>
        <ClientMessages namespaces={["common", "errors", "catalog"]}>
          <ImportForm
            action={importAction}
            currencies={currencies}
            defaultMapping={DEFAULT_MAPPING}
            maxBytes={MAX_CSV_BYTES}
          />
        </ClientMessages>
      </TrpcProvider>
    </>
  );
}
