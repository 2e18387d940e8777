import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requestContext } from "@/adapters/auth";
import { PublicShell } from "@/components/shell/public-shell";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { InputField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { PASSWORD_RESET_SECONDS } from "@/features/identity";
import { getCompanySettings } from "@/features/settings";
import { forgotPasswordAction } from "./actions";

type ForgotPasswordPageProps = { searchParams: Promise<{ sent?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.forgot"))("title") };
}

/** Where somebody asks for a link to choose a new password. */
export default async function ForgotPasswordPage({ searchParams }: ForgotPasswordPageProps) {
  const ctx = await requestContext();
  // Whoever is signed in changes it there.
  if (ctx.actor.kind !== "anonymous") redirect("/account");
  const [t, company, { sent }] = await Promise.all([
    getTranslations("auth.forgot"),
    getCompanySettings(ctx),
    searchParams,
  ]);
  return (
    <PublicShell
      brand={{ name: company.name }}
      title={t(sent ? "sentTitle" : "title")}
      description={sent ? t("sent", { minutes: PASSWORD_RESET_SECONDS / 60 }) : t("description")}
      footer={
        <>
          {t("remembered")}{" "}
          <Link href="/sign-in" className="font-medium text-accent-text underline underline-offset-2">
            {t("signIn")}
          </Link>
        </>
      }
    >
      {sent ? (
        <>
          <p className="text-sm text-muted">
            {t("nothing", { company: company.name, email: company.supportEmail })}
          </p>
          <ButtonLink href="/forgot-password" className="justify-self-start">
            {t("again")}
          </ButtonLink>
        </>
      ) : (
        <ActionForm action={forgotPasswordAction} guard={false}>
          <InputField name="email" label={t("email")} type="email" autoComplete="username" autoFocus />
          <SubmitButton size="lg" pendingLabel={t("pending")}>
            {t("submit")}
          </SubmitButton>
        </ActionForm>
      )}
    </PublicShell>
  );
}
