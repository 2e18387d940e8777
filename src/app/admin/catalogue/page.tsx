import { Upload } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ProductTable } from "@/components/catalog/product-table";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { SearchBox } from "@/components/ui/search-box";
import { type SearchParams, searchHref } from "@/components/ui/search-href";

const PATH = "/admin/catalogue";
const FILTERS = ["q", "status", "category"];
const STATUSES = ["active", "retired"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalog.list"))("title") };
}

export default async function CataloguePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireAdmin();
  const params = await searchParams;
  const [t, statusName, categories] = await Promise.all([
    getTranslations("catalog.list"),
    getTranslations("common.status"),
    api.admin.catalog.categories(),
  ]);
  const page = await api.admin.catalog.list({
    q: one(params.q),
    status: STATUSES.find((status) => status === params.status),
    category: categories.find(({ id }) => id === params.category)?.id,
    cursor: one(params.cursor),
    limit: 50,
  });
  const isFiltered = FILTERS.some((name) => params[name]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={
          <ButtonLink href={`${PATH}/import`} variant="primary" icon={<Upload aria-hidden />}>
            {t("import")}
          </ButtonLink>
        }
      />
      <Card flush>
        <FilterBar names={FILTERS}>
          <SearchBox label={t("search")} />
          <FilterSelect
            name="category"
            label={t("category")}
            all={t("allCategories")}
            options={categories.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FilterSelect
            name="status"
            label={t("status")}
            all={t("allStatuses")}
            options={STATUSES.map((status) => ({ value: status, label: statusName(status) }))}
          />
        </FilterBar>
        <ProductTable products={page.items} path={PATH} isFiltered={isFiltered} />
        <Pagination
          previousHref={params.cursor ? searchHref(PATH, params, {}) : undefined}
          nextHref={page.nextCursor ? searchHref(PATH, params, { cursor: page.nextCursor }) : undefined}
        />
      </Card>
    </>
  );
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
