import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { OptionGroups } from "@/components/catalog/option-groups";
import { PriceGrid } from "@/components/catalog/price-grid";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { IdText } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";
import type { SearchParams } from "@/components/ui/search-href";
import { StatusBadge } from "@/components/ui/status-badge";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

const readProduct = cache((id: string) => api.admin.catalog.get({ id }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireAdmin();
  return { title: (await readProduct((await params).id)).name };
}

export default async function ProductPage({ params, searchParams }: Props) {
  await requireAdmin();
  const [{ id }, query, t] = await Promise.all([params, searchParams, getTranslations("catalog")]);
  const product = await readProduct(id);
  const path = `/admin/catalogue/${id}`;
  return (
    <>
      <PageHeader
        title={product.name}
        breadcrumbs={[{ label: t("list.title"), href: "/admin/catalogue" }]}
        badge={<StatusBadge status={product.status} />}
        meta={<IdText id={product.id} />}
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-6">
          <Card title={t("product.prices")} description={t("product.pricesText")} flush>
            <PriceGrid prices={product.prices} />
          </Card>
          <OptionGroups groups={product.optionGroups} path={path} currency={query.currency} />
        </div>
        <Card title={t("product.about")}>
          <DefinitionList
            className="sm:grid-cols-1 sm:gap-y-0.5 [&_dd]:mb-2.5"
            items={[
              { term: t("product.category"), value: product.category.name },
              { term: t("product.description"), value: product.description || t("product.noDescription") },
              { term: t("product.status"), value: t(`product.${product.status}`) },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
