"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/fields";
import type { StatementMapping } from "@/features/billing";

type Props = {
  mapping: StatementMapping;
  currencies: readonly string[];
  onChange: (mapping: StatementMapping) => void;
};

/** What dates and amounts of the file mean, where they could mean two things. */
export function StatementMeaning({ mapping, currencies, onChange }: Props) {
  const t = useTranslations("bankStatement.columns");
  return (
    <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
      <SelectField
        name="dateOrder"
        label={t("dateOrder")}
        placeholder={t("choose")}
        options={(["dmy", "mdy"] as const).map((order) => ({ value: order, label: t(`orders.${order}`) }))}
        value={mapping.dateOrder ?? ""}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...mapping, dateOrder: value === "dmy" || value === "mdy" ? value : undefined })
        }
      />
      <SelectField
        name="decimalMark"
        label={t("decimalMark")}
        placeholder={t("choose")}
        options={[
          { value: ".", label: t("marks.point") },
          { value: ",", label: t("marks.comma") },
        ]}
        value={mapping.decimalMark ?? ""}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...mapping, decimalMark: value === "." || value === "," ? value : undefined })
        }
      />
      <SelectField
        name="currency"
        label={t("defaultCurrency")}
        optional
        placeholder={t("choose")}
        options={currencies.map((code) => ({ value: code, label: code }))}
        value={mapping.currency ?? ""}
        onChange={({ currentTarget: { value } }) => onChange({ ...mapping, currency: value || undefined })}
      />
    </div>
  );
}
