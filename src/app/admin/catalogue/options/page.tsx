import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { getFormats } from "@/components/ui/get-formats";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../page-title";
import { CatalogueTabs } from "../catalogue-tabs";

const PATH = "/admin/catalogue/options";

export const generateMetadata = pageTitle("catalog.groups");

export default async function OptionGroupsPage() {
  await requireAdmin();
  const [t, groups] = await Promise.all([getTranslations("catalog"), api.admin.catalog.groups()]);
  const formats = await getFormats();
  return (
    <>
      <PageHeader
        title={t("groups.title")}
        description={t("groups.description")}
        breadcrumbs={[{ label: t("list.title"), href: "/admin/catalogue" }]}
        action={
          <ButtonLink href={`${PATH}/new`} variant="primary" icon={<Plus aria-hidden />}>
            {t("groups.new")}
          </ButtonLink>
        }
      />
      <CatalogueTabs />
      <Card flush>
        <DataTable
          caption={t("groups.title")}
          rows={groups}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `${PATH}/${id}`}
          empty={<EmptyState title={t("groups.empty")}>{t("groups.emptyText")}</EmptyState>}
          columns={[
            { key: "name", header: t("groups.name"), cell: ({ name }) => name },
            {
              key: "kind",
              header: t("groups.kind"),
              className: "whitespace-nowrap",
              cell: ({ kind }) => t(`groupForm.kinds.${kind}`),
            },
            {
              key: "options",
              header: t("groups.options"),
              align: "end",
              hideBelow: "sm",
              cell: ({ options }) => formats.count(options.length),
            },
            {
              key: "products",
              header: t("groups.products"),
              align: "end",
              cell: ({ products }) => t("groups.usedBy", { count: products.length }),
            },
          ]}
        />
      </Card>
    </>
  );
}
