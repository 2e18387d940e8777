"use client";

import { useTranslations } from "next-intl";
import type { BillingProfileDto } from "@/features/billing";
import { ActionForm } from "../ui/action-form";
import { SwitchField } from "../ui/check-field";
import { InputField, SelectField, TextareaField } from "../ui/fields";
import type { FormAction } from "../ui/form-state";
import { LocaleField } from "../ui/locale-field";
import type { SelectOption } from "../ui/select";
import { SubmitButton } from "../ui/submit-button";

type ProfileFormProps = {
  profile: BillingProfileDto;
  countries: readonly SelectOption[];
  action: FormAction;
  /** For an admin, who decides more: what currencies there are. */
  currencies?: readonly string[];
};

/** What a client's invoices rest on: by itself or, with all of it, by an admin. */
export function ProfileForm({ profile, countries, action, currencies }: ProfileFormProps) {
  const t = useTranslations("billing.profile");
  const { inheritedTaxId } = profile;
  return (
    <ActionForm action={action}>
      {currencies && <input type="hidden" name="client" value={profile.client.id} />}
      <TextareaField
        name="address"
        label={t("address")}
        help={t("addressHelp")}
        rows={4}
        maxLength={400}
        defaultValue={profile.address ?? ""}
        autoComplete={currencies ? "off" : "street-address"}
        optional
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField name="country" label={t("country")} defaultValue={profile.country} options={countries} />
        <InputField
          name="taxId"
          label={t("taxId")}
          help={inheritedTaxId ? t("inherited", { taxId: inheritedTaxId }) : t("taxIdHelp")}
          defaultValue={profile.taxId ?? ""}
          maxLength={40}
          autoComplete="off"
          optional
        />
      </div>
      <LocaleField help="companyHelp" defaultValue={profile.locale} />
      {currencies && <AdminFields profile={profile} currencies={currencies} />}
      <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}

function AdminFields({ profile, currencies }: { profile: BillingProfileDto; currencies: readonly string[] }) {
  const t = useTranslations("billing.profile");
  const { currency, currencyFixed } = profile;
  const known = [...new Set([currency, ...currencies])];
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="currency"
          label={t("currency")}
          help={currencyFixed ? t(`fixed.${currencyFixed}`) : t("currencyFree")}
          defaultValue={currency}
          options={known.map((code) => ({ value: code, label: code }))}
        />
        <InputField
          name="dueDays"
          label={t("dueDays")}
          help={t("dueDaysHelp", { days: profile.usualDueDays })}
          suffix={t("days")}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={profile.dueDays ?? ""}
          maxLength={6}
          optional
        />
      </div>
      <SwitchField
        name="taxExempt"
        label={t("taxExempt")}
        help={t("taxExemptHelp")}
        defaultChecked={profile.taxExempt}
      />
    </>
  );
}
