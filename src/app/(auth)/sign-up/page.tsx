import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requestContext } from "@/adapters/auth";
import { namedOptions } from "@/components/auth/named-options";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { PublicShell } from "@/components/shell/public-shell";
import { getFormats } from "@/components/ui/get-formats";
import { COUNTRIES, hasAdmin, listCurrencies } from "@/features/identity";
import { getCompanySettings } from "@/features/settings";
import { signUpAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.signUp");
  return { title: t("title") };
}

export default async function SignUpPage() {
  const ctx = await requestContext();
  if (ctx.actor.kind !== "anonymous") redirect("/");
  if (!(await hasAdmin(ctx))) redirect("/setup");
  const [t, formats, company, currencies] = await Promise.all([
    getTranslations("auth.signUp"),
    getFormats(),
    getCompanySettings(ctx),
    listCurrencies(ctx),
  ]);
  return (
    <PublicShell
      brand={{ name: company.name }}
      title={t("title")}
      description={t("description")}
      footer={
        <>
          {t("haveAccount")}{" "}
          <Link href="/sign-in" className="font-medium text-accent-text underline underline-offset-2">
            {t("signIn")}
          </Link>
        </>
      }
    >
      <SignUpForm
        action={signUpAction}
        countries={namedOptions(COUNTRIES, "country", formats)}
        currencies={namedOptions(currencies, "currency", formats)}
        country={company.country}
        currency={company.currency}
      />
    </PublicShell>
  );
}
