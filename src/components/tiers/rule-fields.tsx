"use client";

import { useTranslations } from "next-intl";
import { SwitchField } from "@/components/ui/check-field";
import { InputField } from "@/components/ui/fields";
import { RadioGroupField } from "@/components/ui/radio-group-field";
import type { RulesDraft, TierErrors } from "./tier-form";

type RuleFieldsProps = {
  rules: RulesDraft;
  errors: TierErrors;
  currency: string;
  onChange: (changes: Partial<RulesDraft>) => void;
};

/** What moves resellers between the tiers (R71). */
export function RuleFields({ rules, errors, currency, onChange }: RuleFieldsProps) {
  const t = useTranslations("tiers.editor");
  return (
    <div className="grid max-w-xl gap-5">
      <RadioGroupField
        name="basis"
        label={t("basis")}
        value={rules.basis}
        onValueChange={(basis) => onChange({ basis: basis as RulesDraft["basis"] })}
        options={[
          { value: "revenue", label: t("basisRevenue", { currency }) },
          { value: "active_services", label: t("basisServices") },
        ]}
      />
      {rules.basis === "revenue" && (
        <RadioGroupField
          name="window"
          label={t("window")}
          value={rules.window}
          onValueChange={(window) => onChange({ window: window as RulesDraft["window"] })}
          options={[
            { value: "lifetime", label: t("windowLifetime") },
            { value: "rolling_12_months", label: t("windowRolling") },
          ]}
        />
      )}
      <SwitchField
        name="demotion"
        label={t("demotion")}
        help={t("demotionHelp")}
        checked={rules.demotion}
        onChange={(event) => onChange({ demotion: event.target.checked })}
      />
      {rules.demotion && (
        <InputField
          name="rules.graceDays"
          label={t("grace")}
          help={t("graceHelp")}
          error={errors["rules.graceDays"]}
          value={rules.graceDays}
          onChange={(event) => onChange({ graceDays: event.target.value })}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          className="max-w-48"
        />
      )}
    </div>
  );
}
