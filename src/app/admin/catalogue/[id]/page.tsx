import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { OptionGroups } from "@/components/catalog/option-groups";
import { PriceGrid } from "@/components/catalog/price-grid";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { IdText } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";

const readProduct = cache((id: string) => api.admin.catalog.get({ id }));

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  return { title: (await readProduct((await params).id)).name };
}

export default async function ProductPage({ params, searchParams }: ObjectPageProps) {
  await requireAdmin();
  const [{ id }, query, t, p] = await Promise.all([
    params,
    searchParams,
    getTranslations("catalog"),
    getTranslations("prices.change"),
  ]);
  const product = await readProduct(id);
  const path = `/admin/catalogue/${id}`;
  return (
    <>
      <PageHeader
        title={product.name}
        breadcrumbs={[{ label: t("list.title"), href: "/admin/catalogue" }]}
        badge={<StatusBadge status={product.status} />}
        description={product.description || undefined}
        action={<ButtonLink href={`${path}/change-prices`}>{p("link")}</ButtonLink>}
        meta={
          <>
            <span>{product.category.name}</span>
            <IdText id={product.id} />
          </>
        }
      />
      <div className="grid gap-6">
        {product.status === "retired" && <Alert>{t("product.retired")}</Alert>}
        <Card title={t("product.prices")} description={t("product.pricesText")} flush>
          <PriceGrid prices={product.prices} />
        </Card>
        <OptionGroups groups={product.optionGroups} path={path} currency={query.currency} />
      </div>
    </>
  );
}
