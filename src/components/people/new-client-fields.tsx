"use client";

import { useTranslations } from "next-intl";
import { InputField, SelectField } from "@/components/ui/fields";
import type { SelectOption } from "@/components/ui/select";

export type NewClientOptions = {
  countries: readonly SelectOption[];
  currencies: readonly SelectOption[];
  /** The provider's own, as a first guess. */
  country: string;
  currency: string;
};

/** A client that is entered by an admin, with the person who is to own it. */
export function NewClientFields({ countries, currencies, country, currency }: NewClientOptions) {
  const t = useTranslations("people.direct");
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <InputField
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        maxLength={120}
        autoComplete="off"
        className="sm:col-span-2"
      />
      <InputField
        name="contactName"
        label={t("contactName")}
        help={t("contactNameHelp")}
        maxLength={120}
        autoComplete="off"
        optional
      />
      <InputField
        name="email"
        label={t("email")}
        help={t("emailHelp")}
        type="email"
        maxLength={254}
        autoComplete="off"
      />
      <SelectField
        name="kind"
        label={t("kind")}
        defaultValue="company"
        options={[
          { value: "company", label: t("company") },
          { value: "person", label: t("person") },
        ]}
      />
      <SelectField
        name="country"
        label={t("country")}
        options={countries}
        placeholder={t("chooseCountry")}
        defaultValue={country}
      />
      <SelectField name="currency" label={t("currency")} options={currencies} defaultValue={currency} />
    </div>
  );
}
