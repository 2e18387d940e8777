import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type LogoFormProps = { hasLogo: boolean; set: FormAction; remove: FormAction };

/** The logo of documents: a PNG in place of the name. */
export function LogoForm({ hasLogo, set, remove }: LogoFormProps) {
  const t = useTranslations("documents.settings");
  return (
    <div className="grid gap-5">
      <p className="text-sm text-muted">{t(hasLogo ? "logoSet" : "logoNone")}</p>
      <ActionForm action={set} guard={false}>
        <InputField name="file" type="file" label={t("file")} help={t("fileHelp")} accept=".png,image/png" />
        <SubmitButton className="justify-self-start">{t("saveLogo")}</SubmitButton>
      </ActionForm>
      {hasLogo && (
        <ActionForm action={remove} guard={false}>
          <SubmitButton variant="secondary" className="justify-self-start">
            {t("removeLogo")}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
