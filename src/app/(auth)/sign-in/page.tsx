import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { localPath, requestContext } from "@/adapters/auth";
import { PublicShell } from "@/components/shell/public-shell";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { InputField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { hasAdmin } from "@/features/identity";
import { getCompanySettings } from "@/features/settings";
import { signInAction } from "./actions";

type SignInPageProps = {
  searchParams: Promise<{ next?: string | string[]; password?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.signIn");
  return { title: t("title") };
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const ctx = await requestContext();
  const { next, password } = await searchParams;
  const path = localPath(typeof next === "string" ? next : null);
  if (ctx.actor.kind !== "anonymous") redirect(path);
  if (!(await hasAdmin(ctx))) redirect("/setup");
  const [t, company] = await Promise.all([getTranslations("auth.signIn"), getCompanySettings(ctx)]);
  return (
    <PublicShell
      brand={{ name: company.name }}
      title={t("title")}
      footer={
        <>
          {t("newHere")}{" "}
          <Link href="/sign-up" className="font-medium text-accent-text underline underline-offset-2">
            {t("signUp")}
          </Link>
        </>
      }
    >
      {password === "changed" && (
        <Alert tone="success" title={t("changedTitle")}>
          {t("changed")}
        </Alert>
      )}
      <ActionForm action={signInAction} guard={false}>
        <InputField name="email" label={t("email")} type="email" autoComplete="username" autoFocus />
        <InputField name="password" label={t("password")} type="password" autoComplete="current-password" />
        <input type="hidden" name="next" value={path} />
        <SubmitButton size="lg" pendingLabel={t("pending")}>
          {t("submit")}
        </SubmitButton>
        <Link
          href="/forgot-password"
          className="justify-self-center py-1 text-sm font-medium text-accent-text underline underline-offset-2"
        >
          {t("forgot")}
        </Link>
      </ActionForm>
    </PublicShell>
  );
}
