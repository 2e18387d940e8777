import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requestContext } from "@/adapters/auth";
import { ClosedReset } from "@/components/auth/closed-reset";
import { PublicShell } from "@/components/shell/public-shell";
import { ActionForm } from "@/components/ui/action-form";
import { InputField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getCompanySettings } from "@/features/settings";
import { resetPasswordAction } from "./actions";
import { readReset } from "./read-reset";

type ResetPasswordPageProps = { params: Promise<{ token: string }> };

// The address is the key: it is not to travel with a click on anything here.
export async function generateMetadata({ params }: ResetPasswordPageProps): Promise<Metadata> {
  const reset = await readReset((await params).token);
  const t = await getTranslations("auth.reset");
  return {
    title: t(reset === "slow" ? "slowTitle" : "title"),
    referrer: "no-referrer",
    robots: { index: false },
  };
}

/** Where the mail about a forgotten password leads. */
export default async function ResetPasswordPage({ params }: ResetPasswordPageProps) {
  const { token } = await params;
  const [reset, company, t] = await Promise.all([
    readReset(token),
    getCompanySettings(await requestContext()),
    getTranslations("auth.reset"),
  ]);
  if (reset === "slow")
    return <ClosedReset provider={company.name} title={t("slowTitle")} text={t("slow")} />;
  return (
    <PublicShell
      brand={{ name: company.name }}
      title={t("title")}
      description={<span className="wrap-anywhere">{t("description", { email: reset.email })}</span>}
      footer={
        <Link href="/sign-in" className="font-medium text-accent-text underline underline-offset-2">
          {t("signIn")}
        </Link>
      }
    >
      <ActionForm action={resetPasswordAction} guard={false}>
        {/* Lets a password manager know whose password it keeps. It has no name, so it is not sent. */}
        <input
          type="email"
          value={reset.email}
          readOnly
          hidden
          autoComplete="username"
          aria-label={t("email")}
        />
        <InputField
          name="password"
          label={t("password")}
          help={t("passwordHelp")}
          type="password"
          autoComplete="new-password"
          autoFocus
        />
        <input type="hidden" name="token" value={token} />
        <SubmitButton size="lg" pendingLabel={t("pending")}>
          {t("submit")}
        </SubmitButton>
      </ActionForm>
    </PublicShell>
  );
}
