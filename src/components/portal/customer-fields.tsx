"use client";

import { useTranslations } from "next-intl";
import { InputField, SelectField } from "@/components/ui/fields";
import { LocaleField } from "@/components/ui/locale-field";
import type { CustomerDto } from "@/features/customers";

type CustomerFieldsProps = {
  customer?: CustomerDto;
  /** Code and name, in the order to show them. */
  countries: readonly { value: string; label: string }[];
};

/** The contact data of a customer, for a new one or an old one. */
export function CustomerFields({ customer, countries }: CustomerFieldsProps) {
  const t = useTranslations("portal.customers");
  const l = useTranslations("letterLocale");
  return (
    <>
      <InputField
        name="name"
        label={t("name")}
        defaultValue={customer?.name}
        maxLength={120}
        autoComplete="off"
      />
      <InputField
        name="email"
        label={t("email")}
        type="email"
        defaultValue={customer?.email}
        maxLength={254}
        autoComplete="off"
      />
      <InputField
        name="company"
        label={t("company")}
        defaultValue={customer?.company ?? ""}
        maxLength={120}
        autoComplete="off"
        optional
      />
      <InputField
        name="phone"
        label={t("phone")}
        type="tel"
        defaultValue={customer?.phone ?? ""}
        maxLength={40}
        autoComplete="off"
        optional
      />
      <SelectField
        name="country"
        label={t("country")}
        placeholder={t("noCountry")}
        options={countries}
        defaultValue={customer?.country ?? ""}
        optional
      />
      <LocaleField help="customerHelp" none={l("asReseller")} defaultValue={customer?.locale ?? ""} />
      <InputField
        name="externalId"
        label={t("externalId")}
        help={t("externalIdHelp")}
        defaultValue={customer?.externalId ?? ""}
        maxLength={128}
        autoComplete="off"
        optional
      />
    </>
  );
}
