import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { PriceSheetCard } from "@/components/catalog/sheet/price-sheet-card";
import { sheetOf } from "@/components/catalog/sheet/sheet-of";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { PageHeader } from "@/components/ui/page-header";
import { readComing } from "../../../read-coming";

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  const { id } = await params;
  const category = (await api.admin.catalog.categories()).find((one) => one.id === id);
  const t = await getTranslations("catalog");
  return { title: category ? t("sheet.pageTitle", { name: category.name }) : t("sheet.title") };
}

export default async function CategoryPricesPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const [{ id }, t, categories, currencies] = await Promise.all([
    params,
    getTranslations("catalog"),
    api.admin.catalog.categories(),
    api.admin.catalog.priceCurrencies(),
  ]);
  const category = categories.find((one) => one.id === id);
  if (!category) notFound();
  const [section] = await api.admin.catalog.sections({ category: id, status: "active" });
  const products = await Promise.all(
    (section?.products ?? []).map((product) => api.admin.catalog.get({ id: product.id })),
  );
  const sheet = sheetOf(products, currencies);
  return (
    <>
      <PageHeader
        title={t("sheet.pageTitle", { name: category.name })}
        breadcrumbs={[{ label: t("list.title"), href: "/admin/catalogue" }]}
      />
      <PriceSheetCard sheet={sheet} currencies={currencies} coming={await readComing(sheet.targets)} />
    </>
  );
}
