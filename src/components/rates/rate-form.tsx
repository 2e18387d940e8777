import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

/** One rate from a day on. */
export function RateForm({ base, today, action }: { base: string; today: string; action: FormAction }) {
  const t = useTranslations("rates");
  return (
    <ActionForm action={action}>
      <InputField
        name="currency"
        label={t("currencyField")}
        maxLength={3}
        autoCapitalize="characters"
        placeholder="USD"
      />
      <InputField name="rate" label={t("rateField", { base })} inputMode="decimal" placeholder="0.9125" />
      <InputField name="validFrom" label={t("fromField")} type="date" defaultValue={today} max="9999-12-31" />
      <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
