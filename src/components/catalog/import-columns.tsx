"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/fields";
import type { ColumnMapping } from "@/features/catalog";

type ImportColumnsProps = {
  columns: readonly string[];
  currencies: readonly string[];
  mapping: ColumnMapping;
  currency: string;
  onMapping: (mapping: ColumnMapping) => void;
  onCurrency: (currency: string) => void;
};

const REQUIRED = ["product", "category", "price"] as const;

/** Which column holds what, and what currency the prices are in. */
export function ImportColumns(props: ImportColumnsProps) {
  const { columns, currencies, mapping, currency, onMapping, onCurrency } = props;
  const t = useTranslations("catalog.import");
  const options = columns.map((column) => ({ value: column, label: column }));
  return (
    <fieldset className="grid gap-5 sm:grid-cols-2">
      <legend className="mb-3 font-medium">{t("columns")}</legend>
      {REQUIRED.map((field) => (
        <SelectField
          key={field}
          name={field}
          label={t(`field.${field}`)}
          placeholder={t("chooseColumn")}
          options={options}
          value={mapping[field]}
          onChange={(event) => onMapping({ ...mapping, [field]: event.currentTarget.value })}
        />
      ))}
      <SelectField
        name="backup"
        label={t("field.backup")}
        optional
        placeholder={t("noColumn")}
        options={options}
        value={mapping.backup ?? ""}
        onChange={(event) => onMapping({ ...mapping, backup: event.currentTarget.value || undefined })}
      />
      <SelectField
        name="currency"
        label={t("field.currency")}
        options={currencies.map((code) => ({ value: code, label: code }))}
        value={currency}
        onChange={(event) => onCurrency(event.currentTarget.value)}
      />
    </fieldset>
  );
}
