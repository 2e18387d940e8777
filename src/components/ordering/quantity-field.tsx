"use client";

import { useTranslations } from "next-intl";
import { InputField } from "../ui/fields";

type QuantityFieldProps = { value: string; help: string; onChange: (value: string) => void };

/** How many of the configured product are ordered. */
export function QuantityField({ value, help, onChange }: QuantityFieldProps) {
  const t = useTranslations("portal.configure");
  return (
    <InputField
      name="quantity"
      label={t("quantity")}
      help={help}
      type="number"
      inputMode="numeric"
      min={1}
      max={100}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="max-w-56"
    />
  );
}
