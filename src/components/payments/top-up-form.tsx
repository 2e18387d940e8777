"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { AmountField } from "@/components/ui/amount-field";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/check-field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type TopUpFormProps = { currency: string; gateway: string; requestKey: string; action: FormAction };

/** An amount for the balance, paid on the gateway's page. */
export function TopUpForm({ currency, gateway, requestKey, action }: TopUpFormProps) {
  const t = useTranslations("payments.topUp");
  const pay = useTranslations("payments.pay");
  return (
    <Card title={t("title")}>
      <ActionForm action={action} id={useId()}>
        <input type="hidden" name="method" value={gateway} />
        <input type="hidden" name="requestKey" value={requestKey} />
        <AmountField label={t("amount")} currency={currency} />
        <CheckboxField name="savesMethod" label={pay("save")} help={pay("saveHelp")} />
        <SubmitButton pendingLabel={pay("opening")}>{t("submit")}</SubmitButton>
        <p className="text-sm text-muted">{t("text")}</p>
      </ActionForm>
    </Card>
  );
}
