import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMajor } from "@/core/money";

type RoundingFormProps = { toleranceMinor: number; currency: string; action: FormAction };

/** By how much a transfer may fall short for the difference to be let go, in the provider's currency. */
export function RoundingForm({ toleranceMinor, currency, action }: RoundingFormProps) {
  const t = useTranslations("books.rounding");
  return (
    <Card title={t("title")} description={t("text")}>
      <ActionForm action={action}>
        <InputField
          name="tolerance"
          label={t("tolerance")}
          help={t("toleranceHelp")}
          suffix={currency}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          className="max-w-sm"
          defaultValue={formatMajor(toleranceMinor, currency)}
        />
        <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
