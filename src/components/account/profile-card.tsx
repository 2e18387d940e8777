import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

/** The person's own name. */
export async function ProfileCard({ action, name }: { action: FormAction; name: string }) {
  const t = await getTranslations("auth.account");
  return (
    <Card title={t("profile")} description={t("profileHelp")}>
      <ActionForm action={action} guard={false}>
        <InputField name="name" label={t("name")} defaultValue={name} autoComplete="name" maxLength={120} />
        <div>
          <SubmitButton variant="secondary">{t("saveName")}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
