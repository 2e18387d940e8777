import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ProductForm } from "@/components/catalog/product-fields";
import { type ListPageProps, textParam } from "@/components/lists/list-query";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";
import { createProductAction } from "../actions";

export const generateMetadata = pageTitle("catalog.newProduct");

export default async function NewProductPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const [params, t, categories] = await Promise.all([
    searchParams,
    getTranslations("catalog"),
    api.admin.catalog.categories(),
  ]);
  return (
    <>
      <PageHeader
        title={t("newProduct.title")}
        description={t("newProduct.description")}
        breadcrumbs={[{ label: t("list.title"), href: "/admin/catalogue" }]}
      />
      <Card>
        {categories.length === 0 ? (
          <EmptyState title={t("newProduct.noCategory")}>{t("newProduct.noCategoryText")}</EmptyState>
        ) : (
          <ClientMessages namespaces={["common", "errors", "catalog"]}>
            <ProductForm
              action={createProductAction}
              categories={categories}
              category={textParam(params, "category")}
            />
          </ClientMessages>
        )}
      </Card>
    </>
  );
}
