import { FolderPlus, Package, Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CatalogSection } from "@/components/catalog/catalog-section";
import { CursorPagination } from "@/components/lists/cursor-pagination";
import { currentCursor } from "@/components/lists/cursor-trail";
import { choiceParam, isFiltered, type ListPageProps, textParam } from "@/components/lists/list-query";
import { ClientMessages } from "@/components/shell/client-messages";
import { ActionDialog } from "@/components/ui/action-dialog";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { InputField } from "@/components/ui/fields";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { SearchBox } from "@/components/ui/search-box";
import { VISIBILITIES } from "@/features/catalog";
import { pageTitle } from "../../page-title";
import { createCategoryAction, deleteCategoryAction, reorderAction, updateCategoryAction } from "../actions";
import { CatalogueTabs } from "../catalogue-tabs";

const PATH = "/admin/catalogue";
/** Products of one page: lines are short, and most categories stay whole. */
const PAGE = 50;
const FILTERS = ["q", "status", "category", "visibility"];
const STATUSES = ["active", "retired"] as const;
const ACTIONS = { reorder: reorderAction, rename: updateCategoryAction, remove: deleteCategoryAction };

export const generateMetadata = pageTitle("catalog.list");

export default async function CataloguePage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const params = await searchParams;
  const [t, p, who, statusName, categories] = await Promise.all([
    getTranslations("catalog.list"),
    getTranslations("prices.page"),
    getTranslations("catalog.who"),
    getTranslations("common.status"),
    api.admin.catalog.categories(),
  ]);
  const ids = categories.map(({ id }) => id);
  const filtered = isFiltered(params, FILTERS);
  const cursor = currentCursor(params);
  const { sections, nextCursor } = await api.admin.catalog.page({
    limit: PAGE,
    cursor,
    q: textParam(params, "q"),
    status: choiceParam(params, "status", STATUSES),
    visibility: choiceParam(params, "visibility", VISIBILITIES),
    category: choiceParam(params, "category", ids),
  });
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        action={
          <>
            <ButtonLink href={`${PATH}/rules`}>{p("link")}</ButtonLink>
            <ActionDialog
              title={t("newCategory")}
              trigger={{ label: t("newCategory"), icon: <FolderPlus aria-hidden /> }}
              action={createCategoryAction}
              submitLabel={t("createSubmit")}
            >
              <InputField name="name" label={t("name")} maxLength={120} autoComplete="off" />
            </ActionDialog>
            <ButtonLink href={`${PATH}/new`} variant="primary" icon={<Plus aria-hidden />}>
              {t("new")}
            </ButtonLink>
          </>
        }
      />
      <CatalogueTabs />
      <div className="grid gap-6">
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
            <FilterSelect
              name="visibility"
              label={t("visibility")}
              all={t("allVisibilities")}
              options={VISIBILITIES.map((value) => ({ value, label: who(value) }))}
            />
          </FilterBar>
          {sections.length === 0 && (
            <EmptyState icon={Package} title={t(filtered ? "noneFound" : "empty")}>
              {t(filtered ? "noneFoundText" : "emptyText")}
            </EmptyState>
          )}
        </Card>
        <ClientMessages namespaces={["common", "errors", "catalog"]}>
          {sections.map((section) => (
            <CatalogSection
              key={section.id}
              section={section}
              path={PATH}
              actions={ACTIONS}
              filtered={filtered}
            />
          ))}
        </ClientMessages>
        {(nextCursor || cursor) && (
          <Card flush>
            <CursorPagination path={PATH} params={params} nextCursor={nextCursor} />
          </Card>
        )}
      </div>
    </>
  );
}
