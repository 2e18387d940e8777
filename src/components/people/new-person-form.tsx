"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { InputField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OpenInvitationDto } from "@/features/identity";

type NewPersonFormProps = { action: FormAction; invitation: OpenInvitationDto; token: string };

/** Name and password of somebody who has no account yet. The address is the invitation's own. */
export function NewPersonForm({ action, invitation, token }: NewPersonFormProps) {
  const t = useTranslations("people.accept");
  const { email, name, clientName: client } = invitation;
  return (
    <ActionForm action={action}>
      <input type="hidden" name="token" value={token} />
      <div className="grid gap-1.5">
        <label htmlFor="invited-email" className="font-medium">
          {t("email")}
        </label>
        {/* Without a name it is not sent; password managers keep it with the password. */}
        <output id="invited-email" className="wrap-anywhere text-muted">
          {email}
        </output>
        <input type="email" value={email} readOnly autoComplete="username" hidden />
      </div>
      <InputField name="name" label={t("name")} defaultValue={name} autoComplete="name" maxLength={120} />
      <InputField
        name="password"
        label={t("password")}
        help={t("passwordHelp")}
        type="password"
        autoComplete="new-password"
      />
      <SubmitButton size="lg" pendingLabel={t("pending")}>
        {t("submit", { client })}
      </SubmitButton>
    </ActionForm>
  );
}
