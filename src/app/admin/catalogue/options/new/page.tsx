import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { GroupForm } from "@/components/catalog/group-form";
import { type ListPageProps, textParam } from "@/components/lists/list-query";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../../page-title";
import { createGroupAction } from "../../option-actions";

export const generateMetadata = pageTitle("catalog.groupForm");

export default async function NewOptionGroupPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const [params, t] = await Promise.all([searchParams, getTranslations("catalog")]);
  return (
    <>
      <PageHeader
        title={t("groupForm.title")}
        description={t("groupForm.description")}
        breadcrumbs={[
          { label: t("list.title"), href: "/admin/catalogue" },
          { label: t("groups.title"), href: "/admin/catalogue/options" },
        ]}
      />
      <Card>
        <ClientMessages namespaces={["common", "errors", "catalog"]}>
          <GroupForm action={createGroupAction} product={textParam(params, "product")} />
        </ClientMessages>
      </Card>
    </>
  );
}
