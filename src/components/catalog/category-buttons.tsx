"use client";

import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import type { CatalogSectionDto } from "@/features/catalog";

type CategoryButtonsProps = {
  category: CatalogSectionDto;
  actions: Record<"rename" | "remove", FormAction>;
};

/** Renames a category, or deletes it while nothing is in it. */
export function CategoryButtons({ category, actions }: CategoryButtonsProps) {
  const t = useTranslations("catalog.list");
  const { id, name, updatedAt, count } = category;
  return (
    <>
      <ActionDialog
        title={t("renameTitle", { name })}
        trigger={{ label: t("rename"), size: "sm" }}
        action={actions.rename}
        fields={{ id, basis: updatedAt }}
        submitLabel={t("renameSubmit")}
      >
        <InputField name="name" label={t("name")} defaultValue={name} maxLength={120} autoComplete="off" />
      </ActionDialog>
      {count === 0 && (
        <ConfirmDialog
          title={t("deleteTitle", { name })}
          trigger={{ label: t("delete"), size: "sm" }}
          action={actions.remove}
          fields={{ id }}
          consequences={[t("deleteText")]}
          submitLabel={t("deleteSubmit")}
        />
      )}
    </>
  );
}
