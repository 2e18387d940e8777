import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requestContext } from "@/adapters/auth";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { PublicShell } from "@/components/shell/public-shell";
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
  const [t, locale, company, currencies] = await Promise.all([
    getTranslations("auth.signUp"),
    getLocale(),
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
        countries={named(COUNTRIES, new Intl.DisplayNames(locale, { type: "region" }), locale)}
        currencies={named(currencies, new Intl.DisplayNames(locale, { type: "currency" }), locale, true)}
        country={company.country}
        currency={company.currency}
      />
    </PublicShell>
  );
}

/** Codes as options under their names, in the order of the alphabet. */
function named(codes: readonly string[], names: Intl.DisplayNames, locale: string, withCode = false) {
  return codes
    .map((value) => ({ value, name: names.of(value) ?? value }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
    .map(({ value, name }) => ({ value, label: withCode ? `${name} (${value})` : name }));
}
