import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { ActionForm } from "@/components/ui/action-form";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

type BrandLogoProps = { hasLogo: boolean; set: FormAction; remove: FormAction };

/** The brand's logo: a PNG in the place of the name. */
export function BrandLogo({ hasLogo, set, remove }: BrandLogoProps) {
  const t = useTranslations("brand");
  return (
    <div className="grid gap-5">
      <p className="text-sm text-muted">{t(hasLogo ? "logoThere" : "logoNone")}</p>
      <ActionForm action={set} guard={false} resetOnSuccess>
        <InputField name="file" type="file" label={t("file")} help={t("fileHelp")} accept=".png,image/png" />
        <div className="flex flex-wrap gap-2">
          <SubmitButton>{t("saveLogo")}</SubmitButton>
          {hasLogo && <ActionButton action={remove}>{t("removeLogo")}</ActionButton>}
        </div>
      </ActionForm>
    </div>
  );
}
