"use client";

import { useTranslations } from "next-intl";
import { AmountField } from "@/components/ui/amount-field";
import { formatMajor } from "@/core/money";
import type { CartItemDto } from "@/features/orders";
import { ActionDialog } from "../ui/action-dialog";
import { InputField } from "../ui/fields";
import type { FormAction } from "../ui/form-state";

type EditCartItemProps = { item: CartItemDto; currency: string; isReseller: boolean; action: FormAction };

/** The label of an item and, for a reseller, what it will charge for it. */
export function EditCartItem({ item, currency, isReseller, action }: EditCartItemProps) {
  const t = useTranslations("cart");
  return (
    <ActionDialog
      title={t("editTitle", { name: item.product.name })}
      trigger={{ label: t("edit"), size: "sm", variant: "ghost" }}
      action={action}
      fields={{ id: item.id }}
      submitLabel={t("submitEdit")}
    >
      <InputField
        name="label"
        label={t("label")}
        help={t("labelHelp")}
        maxLength={120}
        autoComplete="off"
        defaultValue={item.label ?? ""}
        optional
      />
      {isReseller && (
        <AmountField
          name="resale"
          label={t("resale")}
          help={t("resaleHelp")}
          currency={currency}
          defaultValue={item.resale ? formatMajor(item.resale.amount, currency) : ""}
          optional
        />
      )}
    </ActionDialog>
  );
}
