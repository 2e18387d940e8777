import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CategoryButtons } from "@/components/catalog/category-buttons";
import { OrderedList } from "@/components/catalog/ordered-list";
import { ClientMessages } from "@/components/shell/client-messages";
import { ActionDialog } from "@/components/ui/action-dialog";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { InputField } from "@/components/ui/fields";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";
import { createCategoryAction, deleteCategoryAction, reorderAction, updateCategoryAction } from "../actions";
import { CatalogueTabs } from "../catalogue-tabs";

export const generateMetadata = pageTitle("catalog.categories");

export default async function CategoriesPage() {
  await requireAdmin();
  const [t, sections] = await Promise.all([getTranslations("catalog"), api.admin.catalog.sections({})]);
  const actions = { rename: updateCategoryAction, remove: deleteCategoryAction };
  return (
    <>
      <PageHeader
        title={t("categories.title")}
        description={t("categories.description")}
        breadcrumbs={[{ label: t("list.title"), href: "/admin/catalogue" }]}
        action={
          <ActionDialog
            title={t("list.newCategory")}
            trigger={{ label: t("list.newCategory"), variant: "primary" }}
            action={createCategoryAction}
            submitLabel={t("list.createSubmit")}
          >
            <InputField name="name" label={t("list.name")} maxLength={120} autoComplete="off" />
          </ActionDialog>
        }
      />
      <CatalogueTabs />
      <Card flush>
        {sections.length === 0 ? (
          <EmptyState title={t("list.empty")}>{t("list.emptyText")}</EmptyState>
        ) : (
          <ClientMessages namespaces={["common", "errors", "catalog"]}>
            <OrderedList
              of="categories"
              label={t("categories.title")}
              action={reorderAction}
              fixed={sections.length < 2}
              items={sections.map((section) => ({
                id: section.id,
                name: section.name,
                content: (
                  <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
                    <span className="min-w-0 flex-1 basis-40 break-words">
                      {section.name}{" "}
                      <span className="text-sm text-muted">{t("list.count", { count: section.count })}</span>
                    </span>
                    <CategoryButtons category={section} actions={actions} />
                  </div>
                ),
              }))}
            />
          </ClientMessages>
        )}
      </Card>
    </>
  );
}
