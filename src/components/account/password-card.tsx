import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

/** A new password, for who knows the current one. */
export async function PasswordCard({ action, email }: { action: FormAction; email: string }) {
  const t = await getTranslations("auth.account");
  return (
    <Card title={t("password")} description={t("passwordDescription")}>
      <ActionForm action={action} guard={false} resetOnSuccess>
        {/* Tells password managers whose password this is; without a name it is not sent. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <InputField
          name="currentPassword"
          label={t("currentPassword")}
          type="password"
          autoComplete="current-password"
        />
        <InputField
          name="newPassword"
          label={t("newPassword")}
          help={t("passwordHelp")}
          type="password"
          autoComplete="new-password"
        />
        <div>
          <SubmitButton variant="secondary">{t("changePassword")}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
