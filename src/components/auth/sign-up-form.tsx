"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { InputField, SelectField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import type { SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";

type SignUpFormProps = {
  action: FormAction;
  countries: readonly SelectOption[];
  currencies: readonly SelectOption[];
  /** The provider's own, as a first guess. */
  country: string;
  currency: string;
};

/** The fields of a new account; a company has a name besides its person's. */
export function SignUpForm({ action, countries, currencies, country, currency }: SignUpFormProps) {
  const t = useTranslations("auth.signUp");
  const [kind, setKind] = useState("company");
  return (
    <ActionForm action={action}>
      <RadioGroupField
        name="kind"
        label={t("kind")}
        value={kind}
        onValueChange={setKind}
        options={[
          { value: "company", label: t("company") },
          { value: "person", label: t("person") },
        ]}
      />
      {kind === "company" && (
        <InputField name="companyName" label={t("companyName")} autoComplete="organization" maxLength={120} />
      )}
      <InputField name="name" label={t("name")} autoComplete="name" maxLength={120} />
      <InputField name="email" label={t("email")} type="email" autoComplete="email" />
      <InputField
        name="password"
        label={t("password")}
        help={t("passwordHelp")}
        type="password"
        autoComplete="new-password"
      />
      <SelectField
        name="country"
        label={t("country")}
        options={countries}
        placeholder={t("chooseCountry")}
        defaultValue={country}
        autoComplete="country"
      />
      <SelectField
        name="currency"
        label={t("currency")}
        help={t("currencyHelp")}
        options={currencies}
        defaultValue={currency}
      />
      <SubmitButton size="lg" pendingLabel={t("pending")}>
        {t("submit")}
      </SubmitButton>
    </ActionForm>
  );
}
