"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { InputField, SelectField } from "../ui/fields";
import type { SelectOption } from "../ui/select";
import type { RateDraft } from "./tax-form";

type RateRowsProps = {
  rates: readonly RateDraft[];
  countries: readonly SelectOption[];
  errors: Readonly<Record<string, string>>;
  onChange: (rates: RateDraft[]) => void;
};

/** The rate of each country: rows to add, change and take out. */
export function RateRows({ rates, countries, errors, onChange }: RateRowsProps) {
  const t = useTranslations("billing.settings");
  const change = (key: string, changes: Partial<RateDraft>) =>
    onChange(rates.map((rate) => (rate.key === key ? { ...rate, ...changes } : rate)));
  const nameOf = (rate: RateDraft, index: number) =>
    countries.find(({ value }) => value === rate.country)?.label ?? t("rateNumber", { number: index + 1 });
  return (
    <div className="grid gap-3">
      {rates.length === 0 && <p className="text-muted">{t("noRates")}</p>}
      {rates.map((rate, index) => (
        <fieldset key={rate.key} className="grid grid-cols-[minmax(0,1fr)_6.5rem_auto] items-start gap-2">
          <legend className="sr-only">{nameOf(rate, index)}</legend>
          <SelectField
            name={`rates.${index}.country`}
            label={t("country")}
            hideLabel
            value={rate.country}
            placeholder={t("choose")}
            options={countries}
            error={errors[`rates.${index}.country`]}
            onChange={(event) => change(rate.key, { country: event.target.value })}
          />
          <InputField
            name={`rates.${index}.rate`}
            label={t("rate")}
            hideLabel
            suffix="%"
            inputMode="decimal"
            autoComplete="off"
            maxLength={8}
            value={rate.rate}
            error={errors[`rates.${index}.rate`]}
            onChange={(event) => change(rate.key, { rate: event.target.value })}
          />
          <Button
            variant="ghost"
            size="icon"
            icon={<Trash2 aria-hidden />}
            aria-label={t("remove", { name: nameOf(rate, index) })}
            onClick={() => onChange(rates.filter(({ key }) => key !== rate.key))}
          />
        </fieldset>
      ))}
      <Button
        className="justify-self-start"
        icon={<Plus aria-hidden />}
        onClick={() => onChange([...rates, { key: `new-${Date.now()}`, country: "", rate: "" }])}
      >
        {t("add")}
      </Button>
    </div>
  );
}
