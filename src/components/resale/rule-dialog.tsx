"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { RESALE_MARKUPS, RESALE_ROUNDINGS } from "@/core/resale-price";
import type { ResaleListDto } from "@/features/resale";
import { ActionDialog } from "../ui/action-dialog";
import { InputField, SelectField } from "../ui/fields";
import type { FormAction } from "../ui/form-state";

type RuleDialogProps = {
  list: Pick<ResaleListDto, "currency" | "categories" | "products">;
  action: FormAction;
};

/** Lays down a rule for a product, a category or everything. */
export function RuleDialog({ list, action }: RuleDialogProps) {
  const t = useTranslations("resale");
  const targets = [
    { value: "", label: t("everything") },
    ...list.categories.map(({ id, name }) => ({ value: id, label: t("categoryOf", { name }) })),
    ...list.products.map(({ id, name }) => ({ value: id, label: t("productOf", { name }) })),
  ];
  return (
    <ActionDialog
      title={t("addTitle")}
      description={t("replaces")}
      trigger={{ label: t("add"), variant: "primary", icon: <Plus aria-hidden /> }}
      action={action}
      submitLabel={t("addSubmit")}
    >
      <SelectField name="target" label={t("target")} options={targets} />
      <SelectField
        name="markup"
        label={t("markup")}
        options={RESALE_MARKUPS.map((value) => ({ value, label: t(`markups.${value}`) }))}
      />
      <InputField
        name="value"
        label={t("value")}
        help={t("valueHelp", { currency: list.currency })}
        inputMode="text"
        autoComplete="off"
        maxLength={20}
      />
      <SelectField
        name="rounding"
        label={t("rounding")}
        options={RESALE_ROUNDINGS.map((value) => ({ value, label: t(`roundings.${value}`) }))}
      />
    </ActionDialog>
  );
}
