"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { Badge } from "@/components/ui/badge";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import type { OptionGroupDetailsDto, OptionGroupDto, ProductDto } from "@/features/catalog";
import { OrderedList } from "./ordered-list";

type ProductGroupsProps = {
  product: ProductDto;
  /** All there are. */
  groups: OptionGroupDetailsDto[];
  actions: Record<"reorder" | "attach" | "detach", FormAction>;
};

/** The option groups of a product in their order, and those that it could have. */
export function ProductGroups({ product, groups, actions }: ProductGroupsProps) {
  const t = useTranslations("catalog.options");
  const own = new Set(product.optionGroups.map(({ id }) => id));
  const others = groups.filter(({ id }) => !own.has(id));
  const shares = new Map(groups.map(({ id, products }) => [id, products.length]));
  return (
    <>
      {product.optionGroups.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <OrderedList
          of="groups"
          parent={product.id}
          label={t("groups")}
          action={actions.reorder}
          fixed={product.optionGroups.length < 2}
          items={product.optionGroups.map((group) => ({
            id: group.id,
            name: group.name,
            content: (
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
                <GroupName group={group} shared={shares.get(group.id) ?? 0} />
                <ConfirmDialog
                  title={t("detachTitle", { name: group.name })}
                  trigger={{ label: t("detach"), size: "sm" }}
                  action={actions.detach}
                  fields={{ product: product.id, group: group.id }}
                  consequences={[t("detachText1"), t("detachText2")]}
                  submitLabel={t("detachSubmit")}
                />
              </div>
            ),
          }))}
        />
      )}
      {others.length > 0 && (
        <div className="border-t border-line px-4 py-3 sm:px-5">
          <ActionDialog
            title={t("attach")}
            trigger={{ label: t("attach") }}
            action={actions.attach}
            fields={{ product: product.id }}
            submitLabel={t("attachSubmit")}
          >
            <SelectField
              name="group"
              label={t("attachLabel")}
              placeholder={t("attachChoose")}
              defaultValue=""
              options={others.map(({ id, name, slug }) => ({ value: id, label: `${name} (${slug})` }))}
            />
          </ActionDialog>
        </div>
      )}
    </>
  );
}

function GroupName({ group, shared }: { group: OptionGroupDto; shared: number }) {
  const t = useTranslations("catalog");
  return (
    <span className="min-w-0 flex-1 basis-48 break-words">
      <Link href={`/admin/catalogue/options/${group.id}`} className="font-medium hover:underline">
        {group.name}
      </Link>{" "}
      {group.required && <Badge tone="accent">{t("product.required")}</Badge>}{" "}
      {shared > 1 && <Badge tone="info">{t("options.shared", { count: shared })}</Badge>}
      <span className="block text-sm text-muted">
        {t(`groupForm.kinds.${group.kind}`)}: {group.options.map(({ name }) => name).join(", ")}
      </span>
    </span>
  );
}
