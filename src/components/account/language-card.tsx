import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { LOCALES } from "@/i18n/locales";

/** The person's own language. Each stands under its own name, for who cannot read the other. */
export async function LanguageCard({ action }: { action: FormAction }) {
  const [t, locale] = await Promise.all([getTranslations("locale"), getLocale()]);
  return (
    <Card title={t("profile.title")} description={t("profile.description")}>
      <ActionForm action={action} guard={false}>
        <SelectField
          key={locale}
          name="locale"
          label={t("profile.label")}
          defaultValue={locale}
          options={LOCALES.map((value) => ({ value, label: t(`name.${value}`) }))}
        />
        <div>
          <SubmitButton variant="secondary">{t("profile.save")}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
