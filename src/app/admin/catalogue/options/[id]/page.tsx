import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { GroupForm } from "@/components/catalog/group-form";
import { OptionList } from "@/components/catalog/option-list";
import { PriceSheetCard } from "@/components/catalog/sheet/price-sheet-card";
import { sheetOfGroup } from "@/components/catalog/sheet/sheet-of";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { ClientMessages } from "@/components/shell/client-messages";
import { ActionDialog } from "@/components/ui/action-dialog";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { InputField } from "@/components/ui/fields";
import { PageHeader } from "@/components/ui/page-header";
import { reorderAction } from "../../actions";
import {
  createOptionAction,
  renameOptionAction,
  restoreOptionAction,
  retireOptionAction,
  updateGroupAction,
} from "../../option-actions";
import { readComing } from "../../read-coming";

const readGroup = cache((id: string) => api.admin.catalog.group({ id }));
const ACTIONS = {
  reorder: reorderAction,
  rename: renameOptionAction,
  retire: retireOptionAction,
  restore: restoreOptionAction,
};

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  return { title: (await readGroup((await params).id)).name };
}

export default async function OptionGroupPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const { id } = await params;
  const [group, currencies, t] = await Promise.all([
    readGroup(id),
    api.admin.catalog.priceCurrencies(),
    getTranslations("catalog"),
  ]);
  const sheet = sheetOfGroup(group, currencies);
  return (
    <ClientMessages namespaces={["common", "errors", "catalog"]}>
      <PageHeader
        title={group.name}
        badge={<Badge>{t(`groupForm.kinds.${group.kind}`)}</Badge>}
        breadcrumbs={[
          { label: t("list.title"), href: "/admin/catalogue" },
          { label: t("groups.title"), href: "/admin/catalogue/options" },
        ]}
      />
      <div className="grid gap-6">
        <Card
          flush
          title={t("options.title")}
          action={
            group.kind === "choice" && (
              <ActionDialog
                title={t("options.add")}
                trigger={{ label: t("options.add"), size: "sm" }}
                action={createOptionAction}
                fields={{ group: id }}
                submitLabel={t("options.addSubmit")}
              >
                <InputField
                  id="option-name"
                  name="name"
                  label={t("options.name")}
                  maxLength={120}
                  autoComplete="off"
                />
              </ActionDialog>
            )
          }
        >
          {group.options.length === 0 ? (
            <EmptyState title={t("options.empty")}>{t("options.emptyText")}</EmptyState>
          ) : (
            <OptionList group={group} actions={ACTIONS} />
          )}
        </Card>
        {group.options.length > 0 && (
          <PriceSheetCard sheet={sheet} currencies={currencies} coming={await readComing(sheet.targets)} />
        )}
        <Card
          title={t("groupForm.rules")}
          description={t("groupForm.rulesText", { count: group.products.length })}
        >
          <GroupForm key={group.updatedAt} action={updateGroupAction} group={group} />
        </Card>
        <Card title={t("options.usedBy")}>
          {group.products.length === 0 ? (
            <p className="text-muted">{t("options.notUsed")}</p>
          ) : (
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {group.products.map((product) => (
                <li key={product.id}>
                  <Link href={`/admin/catalogue/${product.id}`} className="text-accent-text hover:underline">
                    {product.name}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </ClientMessages>
  );
}
