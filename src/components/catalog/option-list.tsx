"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { ActionDialog } from "@/components/ui/action-dialog";
import { Badge } from "@/components/ui/badge";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import type { OptionGroupDetailsDto } from "@/features/catalog";
import { OrderedList } from "./ordered-list";

type OptionListProps = {
  group: OptionGroupDetailsDto;
  actions: Record<"reorder" | "rename" | "retire" | "restore", FormAction>;
};

/** The options of a group in their order: renamed, moved, taken out of sale, never deleted. */
export function OptionList({ group, actions }: OptionListProps) {
  const t = useTranslations("catalog.options");
  return (
    <OrderedList
      of="options"
      parent={group.id}
      label={t("list")}
      action={actions.reorder}
      fixed={group.options.length < 2}
      items={group.options.map(({ id, name, retired }) => ({
        id,
        name,
        content: (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <span className="min-w-0 flex-1 basis-40 break-words">
              {name} {retired && <Badge>{t("retired")}</Badge>}
            </span>
            <ActionDialog
              title={t("renameTitle", { name })}
              trigger={{ label: t("rename"), size: "sm" }}
              action={actions.rename}
              fields={{ id }}
              submitLabel={t("renameSubmit")}
            >
              <InputField
                // The page has a field of this name already.
                id={`rename-${id}`}
                name="name"
                label={t("name")}
                defaultValue={name}
                maxLength={120}
                autoComplete="off"
              />
            </ActionDialog>
            {retired ? (
              <ActionButton size="sm" action={actions.restore} fields={{ id }}>
                {t("restore")}
              </ActionButton>
            ) : (
              <ConfirmDialog
                title={t("retireTitle", { name })}
                trigger={{ label: t("retire"), size: "sm" }}
                action={actions.retire}
                fields={{ id }}
                consequences={[t("retireText1"), t("retireText2")]}
                submitLabel={t("retireSubmit", { name })}
              />
            )}
          </div>
        ),
      }))}
    />
  );
}
