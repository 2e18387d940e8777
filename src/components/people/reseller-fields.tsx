"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { InputField, SelectField, TextareaField } from "@/components/ui/fields";
import type { TierDto } from "@/features/resellers";
import { useFormats } from "../ui/use-formats";

export type ResellerFieldsProps = { tiers: readonly TierDto[] };

/** Profile and terms of a reseller that an admin makes, and why. */
export function ResellerFields({ tiers }: ResellerFieldsProps) {
  const t = useTranslations("people.direct");
  const formats = useFormats();
  const stays = tiers.map((tier) => ({
    value: tier.id,
    label: t("tierStays", { tier: tier.name, rate: formats.bps(tier.rateBps) }),
  }));
  return (
    <>
      <Card title={t("profile")}>
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <InputField
            name="businessName"
            label={t("businessName")}
            help={t("businessNameHelp")}
            maxLength={120}
            autoComplete="off"
            optional
            className="sm:col-span-2"
          />
          <InputField
            name="registrationNumber"
            label={t("registrationNumber")}
            maxLength={60}
            autoComplete="off"
            optional
          />
          <InputField
            name="taxId"
            label={t("taxId")}
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            optional
          />
        </div>
      </Card>
      <Card title={t("terms")}>
        <div className="grid items-start gap-5 sm:grid-cols-2">
          <SelectField
            name="tierId"
            label={t("tier")}
            optional
            options={[{ value: "", label: t("tierDecides", { tier: tiers[0]?.name ?? "" }) }, ...stays]}
          />
          <InputField
            name="rate"
            label={t("rate")}
            help={t("rateHelp")}
            inputMode="decimal"
            suffix="%"
            autoComplete="off"
            optional
          />
          <TextareaField
            name="reason"
            label={t("reason")}
            help={t("reasonHelp")}
            rows={2}
            maxLength={500}
            className="sm:col-span-2"
          />
        </div>
      </Card>
    </>
  );
}
