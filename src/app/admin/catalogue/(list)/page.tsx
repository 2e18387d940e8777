import { Upload } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ProductTable } from "@/components/catalog/product-table";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { choiceParam, isFiltered, type ListPageProps, textParam } from "@/components/lists/list-query";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { pageTitle } from "../../page-title";

const PATH = "/admin/catalogue";
const FILTERS = ["q", "status", "category"];
const STATUSES = ["active", "retired"] as const;

export const generateMetadata = pageTitle("catalog.list");

export default async function CataloguePage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [t, p, statusName, categories] = await Promise.all([
    getTranslations("catalog.list"),
    getTranslations("prices.page"),
    getTranslations("common.status"),
    api.admin.catalog.categories(),
  ]);
  const page = await api.admin.catalog.list({
    q: textParam(params, "q"),
    status: choiceParam(params, "status", STATUSES),
    category: choiceParam(
      params,
      "category",
      categories.map(({ id }) => id),
    ),
    cursor: currentCursor(params),
    limit: 50,
  });
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={
          <>
            <ButtonLink href={`${PATH}/rules`}>{p("link")}</ButtonLink>
            <ButtonLink href={`${PATH}/import`} variant="primary" icon={<Upload aria-hidden />}>
              {t("import")}
            </ButtonLink>
          </>
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
        <ProductTable products={page.items} path={PATH} filtered={isFiltered(params, FILTERS)} />
        <CursorPagination path={PATH} params={params} nextCursor={page.nextCursor} />
      </Card>
    </>
  );
}
