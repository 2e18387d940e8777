"use client";

import { Archive, ArchiveRestore, Merge, Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { ActionMenu } from "@/components/ui/action-menu";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import type { CustomerFiguresDto } from "@/features/customers";
import { useArchive } from "./use-archive";

type CustomerActionsProps = {
  customer: CustomerFiguresDto;
  mayChange: boolean;
  mayOrder: boolean;
  archive: FormAction;
  restore: FormAction;
};

/** What can be done with a customer: order for it, change it, merge it, archive it or take it back. */
export function CustomerActions({ customer, mayChange, mayOrder, archive, restore }: CustomerActionsProps) {
  const t = useTranslations("customers");
  const archiveWithUndo = useArchive({ id: customer.id, archive, restore });
  const path = `/portal/customers/${customer.id}`;
  if (customer.status === "archived") {
    if (!mayChange || customer.mergedInto) return null;
    return (
      <ActionButton action={restore} fields={{ id: customer.id }} icon={<ArchiveRestore aria-hidden />}>
        {t("archive.restore")}
      </ActionButton>
    );
  }
  return (
    <>
      {mayChange && (
        <ActionMenu
          label={t("detail.actions")}
          showLabel
          items={[
            { label: t("detail.edit"), icon: <Pencil aria-hidden />, href: `${path}/edit` },
            { label: t("detail.merge"), icon: <Merge aria-hidden />, href: `${path}/merge` },
            {
              label: t("archive.label"),
              icon: <Archive aria-hidden />,
              danger: true,
              separated: true,
              action: archiveWithUndo,
              fields: { id: customer.id },
              confirm: {
                title: t("archive.title", { name: customer.name }),
                consequences: [
                  t("archive.onlyEnded"),
                  t("archive.noOrders"),
                  t("archive.keeps"),
                  t("archive.canRestore"),
                ],
                submitLabel: t("archive.submit", { name: customer.name }),
              },
            },
          ]}
        />
      )}
      {mayOrder && (
        <ButtonLink
          href={`/portal/order?customer=${customer.id}`}
          variant="primary"
          icon={<Plus aria-hidden />}
        >
          {t("detail.order")}
        </ButtonLink>
      )}
    </>
  );
}
