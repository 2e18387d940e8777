import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ProductForm } from "@/components/catalog/product-fields";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { Card } from "@/components/ui/card";
import { updateProductAction } from "../actions";
import { readProduct, readSettings } from "./read-product";

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  return { title: (await readProduct((await params).id)).name };
}

export default async function ProductPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const { id } = await params;
  const [product, settings, categories, t] = await Promise.all([
    readProduct(id),
    readSettings(id),
    api.admin.catalog.categories(),
    getTranslations("catalog.tabs"),
  ]);
  return (
    <Card title={t("details")}>
      <ProductForm
        key={settings.updatedAt}
        action={updateProductAction}
        categories={categories}
        category={product.category.id}
        product={{ id, basis: settings.updatedAt, name: product.name, description: product.description }}
      />
    </Card>
  );
}
