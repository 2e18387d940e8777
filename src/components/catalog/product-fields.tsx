"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { InputField, SelectField, TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CategoryDto } from "@/features/catalog";

type ProductFormProps = {
  action: FormAction;
  categories: CategoryDto[];
  /** Absent: a new one. */
  product?: { id: string; basis: string; name: string; description: string };
  category?: string | undefined;
};

/** What a product is called, where it stands and what it is. */
export function ProductForm({ action, categories, product, category }: ProductFormProps) {
  const t = useTranslations("catalog.form");
  return (
    <ActionForm action={action} className="max-w-xl">
      {product && (
        <>
          <input type="hidden" name="id" value={product.id} />
          <input type="hidden" name="basis" value={product.basis} />
        </>
      )}
      <InputField
        name="name"
        label={t("name")}
        defaultValue={product?.name}
        maxLength={120}
        autoComplete="off"
      />
      <SelectField
        name="category"
        label={t("category")}
        placeholder={t("chooseCategory")}
        defaultValue={category ?? ""}
        options={categories.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextareaField
        name="description"
        label={t("description")}
        help={t("descriptionHelp")}
        defaultValue={product?.description}
        rows={4}
        maxLength={2000}
        optional
      />
      <SubmitButton className="justify-self-start">{product ? t("save") : t("create")}</SubmitButton>
    </ActionForm>
  );
}
