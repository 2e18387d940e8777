import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { PriceChangeEditor } from "@/components/prices/price-change-editor";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../../page-title";

export const generateMetadata = pageTitle("prices.change");

/** Prices of a product from a moment on, with a dry run (R29). */
export default async function ChangePricesPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const { id } = await params;
  const [product, sheet, t, catalogue] = await Promise.all([
    api.admin.catalog.get({ id }),
    api.admin.prices.sheet({ id }),
    getTranslations("prices.change"),
    getTranslations("catalog.list"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        breadcrumbs={[
          { label: catalogue("title"), href: "/admin/catalogue" },
          { label: product.name, href: `/admin/catalogue/${id}` },
        ]}
        description={t("description", { name: product.name })}
      />
      <ClientMessages namespaces={["common", "errors", "prices"]}>
        <TrpcProvider>
          {/* Other prices make another sheet: what stands in its controls is theirs. */}
          <PriceChangeEditor
            key={sheet.version}
            sheet={sheet}
            exportPath="/admin/catalogue/price-changes/export"
          />
        </TrpcProvider>
      </ClientMessages>
    </>
  );
}
