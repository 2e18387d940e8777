import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requestContext } from "@/adapters/auth";
import { PublicShell } from "@/components/shell/public-shell";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { InputField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { env } from "@/env";
import { hasAdmin } from "@/features/identity";
import { setUpAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.setUp");
  return { title: t("title") };
}

export default async function SetUpPage() {
  if (await hasAdmin(await requestContext())) notFound();
  const t = await getTranslations("auth.setUp");
  if (!env.SETUP_CODE) {
    return (
      <PublicShell title={t("title")}>
        <Alert tone="warning" title={t("noCodeTitle")}>
          {t("noCode")}
        </Alert>
      </PublicShell>
    );
  }
  return (
    <PublicShell title={t("title")} description={t("description")}>
      <ActionForm action={setUpAction} guard={false}>
        <InputField
          name="code"
          label={t("code")}
          help={t("codeHelp")}
          autoComplete="one-time-code"
          autoFocus
        />
        <InputField name="name" label={t("name")} autoComplete="name" maxLength={120} />
        <InputField name="email" label={t("email")} type="email" autoComplete="username" />
        <InputField
          name="password"
          label={t("password")}
          help={t("passwordHelp")}
          type="password"
          autoComplete="new-password"
        />
        <SubmitButton size="lg" pendingLabel={t("pending")}>
          {t("submit")}
        </SubmitButton>
      </ActionForm>
    </PublicShell>
  );
}
