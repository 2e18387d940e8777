import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { InputField, TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CompanySettings } from "@/features/settings";

type LetterheadFormProps = { company: CompanySettings; action: FormAction };

/** What documents say of the provider besides its name (R74). */
export function LetterheadForm({ company, action }: LetterheadFormProps) {
  const t = useTranslations("documents.settings");
  const line = (
    name: "taxId" | "registration" | "bankHolder" | "bankName" | "bankAccount" | "bankCode",
    max: number,
  ) => (
    <InputField
      name={name}
      label={t(name)}
      defaultValue={company[name] ?? ""}
      maxLength={max}
      autoComplete="off"
      optional
    />
  );
  return (
    <ActionForm action={action}>
      <TextareaField
        name="address"
        label={t("address")}
        help={t("addressHelp")}
        defaultValue={company.address ?? ""}
        rows={3}
        maxLength={400}
        optional
      />
      <div className="grid gap-5 sm:grid-cols-2">
        {line("taxId", 40)}
        {line("registration", 120)}
      </div>
      <h3 className="font-semibold">{t("bank")}</h3>
      <p className="-mt-3 text-sm text-muted">{t("bankText")}</p>
      <div className="grid gap-5 sm:grid-cols-2">
        {line("bankHolder", 120)}
        {line("bankName", 120)}
        {line("bankAccount", 60)}
        {line("bankCode", 30)}
      </div>
      <TextareaField
        name="footer"
        label={t("footer")}
        help={t("footerHelp")}
        defaultValue={company.footer ?? ""}
        rows={2}
        maxLength={400}
        optional
      />
      <InputField
        name="accent"
        label={t("accent")}
        help={t("accentHelp")}
        type="color"
        defaultValue={company.accent}
        className="max-w-40"
      />
      <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
