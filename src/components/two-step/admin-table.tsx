"use client";

import { useTranslations } from "next-intl";
import { ActionMenu } from "@/components/ui/action-menu";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import type { FormAction } from "@/components/ui/form-state";
import type { AdminDto } from "@/features/identity";
import { useResetItem } from "./use-reset-item";

/** The provider's admins, with who of them signs in by two steps. */
export function AdminTable({ admins, reset }: { admins: readonly AdminDto[]; reset: FormAction }) {
  const t = useTranslations("twoStep");
  const resetItem = useResetItem();
  return (
    <DataTable
      caption={t("settings.admins")}
      rows={admins}
      rowKey={(admin) => admin.id}
      columns={[
        {
          key: "name",
          header: t("settings.name"),
          cell: ({ name, email, isSelf }) => (
            <span className="grid min-w-0">
              <span className="flex flex-wrap items-center gap-2">
                {name}
                {isSelf && <Badge tone="accent">{t("settings.you")}</Badge>}
              </span>
              <span className="text-sm text-muted wrap-anywhere">{email}</span>
            </span>
          ),
        },
        {
          key: "step",
          header: t("settings.step"),
          cell: ({ hasTwoStep }) => (
            <Badge tone={hasTwoStep ? "success" : "neutral"}>{t(hasTwoStep ? "card.on" : "card.off")}</Badge>
          ),
        },
        {
          key: "actions",
          header: t("settings.actions"),
          hideHeader: true,
          align: "end",
          cell: ({ id, name, hasTwoStep, isSelf }) =>
            hasTwoStep &&
            !isSelf && (
              <ActionMenu
                label={t("settings.actionsFor", { name })}
                items={[resetItem({ id, name }, reset)]}
              />
            ),
        },
      ]}
    />
  );
}
