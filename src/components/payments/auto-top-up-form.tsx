"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { ActionForm } from "@/components/ui/action-form";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMajor } from "@/core/money";
import type { PaymentSettingsDto } from "@/features/billing";

type AutoTopUpFormProps = { settings: PaymentSettingsDto; save: FormAction; turnOff: FormAction };

/** Below which amount the preferred card tops up the balance, and by how much. */
export function AutoTopUpForm({ settings, save, turnOff }: AutoTopUpFormProps) {
  const t = useTranslations("payments.automatic");
  const { currency, topUp, topUpBelow, methodId } = settings;
  if (!methodId) return <p className="text-muted">{t("needsCard")}</p>;
  const amount = { suffix: currency, inputMode: "decimal" as const, autoComplete: "off", maxLength: 20 };
  return (
    <ActionForm action={save}>
      <p className="text-muted">{t("text")}</p>
      <InputField
        {...amount}
        name="below"
        label={t("below")}
        defaultValue={topUpBelow ? formatMajor(topUpBelow.amount, currency) : ""}
      />
      <InputField
        {...amount}
        name="amount"
        label={t("amount")}
        defaultValue={topUp ? formatMajor(topUp.amount, currency) : ""}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("save")}</SubmitButton>
        {topUp && <ActionButton action={turnOff}>{t("off")}</ActionButton>}
      </div>
    </ActionForm>
  );
}
