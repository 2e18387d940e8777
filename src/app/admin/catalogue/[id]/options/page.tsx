import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ProductGroups } from "@/components/catalog/product-groups";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { pageTitle } from "../../../page-title";
import { reorderAction } from "../../actions";
import { attachGroupAction, detachGroupAction } from "../../option-actions";
import { readProduct } from "../read-product";

export const generateMetadata = pageTitle("catalog.options");
const ACTIONS = { reorder: reorderAction, attach: attachGroupAction, detach: detachGroupAction };

export default async function ProductOptionsPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const { id } = await params;
  const [product, groups, t] = await Promise.all([
    readProduct(id),
    api.admin.catalog.groups(),
    getTranslations("catalog.options"),
  ]);
  return (
    <Card
      flush
      title={t("groups")}
      description={t("groupsText")}
      action={
        <ButtonLink size="sm" href={`/admin/catalogue/options/new?product=${id}`}>
          {t("newGroup")}
        </ButtonLink>
      }
    >
      <ProductGroups product={product} groups={groups} actions={ACTIONS} />
    </Card>
  );
}
