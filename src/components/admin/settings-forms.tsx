import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SwitchField } from "@/components/ui/check-field";
import { InputField, SelectField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatPercent } from "@/core/percent";
import type { ProgramReachDto } from "@/features/resellers";
import type { CompanySettings, ProgramSettings } from "@/features/settings";
import { countryOptions } from "../portal/country-options";
import { useFormats } from "../ui/use-formats";

type FormProps<Settings> = { settings: Settings; action: FormAction };

/** Who the provider is. The currency stays as it is: invoices have been converted to it. */
export function CompanyForm({ settings, action }: FormProps<CompanySettings>) {
  const t = useTranslations("admin.settings");
  const formats = useFormats();
  const zones = [...new Set(["UTC", settings.timeZone, ...Intl.supportedValuesOf("timeZone")])];
  return (
    <ActionForm action={action}>
      <InputField name="name" label={t("name")} defaultValue={settings.name} maxLength={120} />
      <InputField
        name="supportEmail"
        label={t("supportEmail")}
        type="email"
        defaultValue={settings.supportEmail}
        maxLength={254}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="country"
          label={t("country")}
          defaultValue={settings.country}
          options={countryOptions(formats)}
        />
        <SelectField
          name="timeZone"
          label={t("timeZone")}
          defaultValue={settings.timeZone}
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
        />
      </div>
      <p className="text-sm text-muted">{t("currencyFixed", { currency: settings.currency })}</p>
      <SubmitButton className="justify-self-start">{t("saveCompany")}</SubmitButton>
    </ActionForm>
  );
}

/** R67, R69, R70. */
export function ProgramForm({
  settings,
  reach,
  action,
}: FormProps<ProgramSettings> & { reach: ProgramReachDto }) {
  const t = useTranslations("admin.settings");
  return (
    <ActionForm action={action}>
      <SwitchField
        name="enabled"
        label={t("enabled")}
        help={`${t("enabledHelp")} ${t(settings.enabled ? "offReach" : "onReach", reach)}`}
        defaultChecked={settings.enabled}
      />
      <SwitchField
        name="autoApprove"
        label={t("autoApprove")}
        help={t("autoApproveHelp")}
        defaultChecked={settings.autoApprove}
      />
      <InputField
        name="defaultRate"
        label={t("defaultRate")}
        help={t("defaultRateHelp")}
        suffix="%"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={formatPercent(settings.defaultRateBps)}
        maxLength={20}
        className="max-w-sm"
      />
      <SwitchField
        name="discountSetup"
        label={t("discountSetup")}
        help={t("discountSetupHelp")}
        defaultChecked={settings.discountSetup}
      />
      <InputField
        name="reapplyAfterDays"
        label={t("reapplyAfterDays")}
        help={t("reapplyAfterDaysHelp")}
        suffix={t("days")}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={settings.reapplyAfterDays}
        maxLength={6}
        className="max-w-sm"
      />
      <SubmitButton className="justify-self-start">{t("saveProgram")}</SubmitButton>
    </ActionForm>
  );
}
