import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SwitchField } from "@/components/ui/check-field";
import { SelectField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RenewalSettingsDto } from "@/features/renewals";

type RenewalSettingsProps = {
  settings: RenewalSettingsDto;
  /** Left out for somebody who may only look. */
  action?: FormAction | undefined;
  /** The admin's form sets how renewals are invoiced too. */
  isProvider: boolean;
};

/** How a client's renewals are invoiced and paid. */
export function RenewalSettings({ settings, action, isProvider }: RenewalSettingsProps) {
  const t = useTranslations("renewals.settings");
  const { autoPay, invoicing, clientId } = settings;
  const invoiced = t(invoicing === "monthly" ? "invoicedMonthly" : "invoicedSingle");
  return (
    <Card title={t("title")}>
      {action ? (
        <ActionForm action={action}>
          {isProvider && <input type="hidden" name="client" value={clientId} />}
          <SwitchField name="autoPay" label={t("autoPay")} help={t("autoPayHelp")} defaultChecked={autoPay} />
          {isProvider ? (
            <SelectField
              name="invoicing"
              label={t("invoicing")}
              help={t("monthlyHelp")}
              defaultValue={invoicing}
              options={(["single", "monthly"] as const).map((value) => ({ value, label: t(value) }))}
            />
          ) : (
            <p className="text-sm text-muted">{invoiced}</p>
          )}
          <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
        </ActionForm>
      ) : (
        <p className="text-sm text-muted">
          {invoiced} {t("ownersChoose")}
        </p>
      )}
    </Card>
  );
}
