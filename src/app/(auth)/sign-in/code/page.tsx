import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isAtSecondStep, localPath, requestContext } from "@/adapters/auth";
import { PublicShell } from "@/components/shell/public-shell";
import { ActionForm } from "@/components/ui/action-form";
import { InputField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { getCompanySettings } from "@/features/settings";
import { secondStepAction } from "./actions";

type SecondStepPageProps = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("twoStep.signIn"))("title") };
}

/** After a right password: the code, before there is any session. */
export default async function SecondStepPage({ searchParams }: SecondStepPageProps) {
  const ctx = await requestContext();
  const { next } = await searchParams;
  const path = localPath(typeof next === "string" ? next : null);
  if (ctx.actor.kind !== "anonymous") redirect(path);
  if (!(await isAtSecondStep())) redirect("/sign-in");
  const [t, c, company] = await Promise.all([
    getTranslations("twoStep.signIn"),
    getTranslations("twoStep.code"),
    getCompanySettings(ctx),
  ]);
  return (
    <PublicShell
      brand={{ name: company.name }}
      title={t("title")}
      description={t("text")}
      footer={
        <Link href="/sign-in" className="font-medium text-accent-text underline underline-offset-2">
          {t("again")}
        </Link>
      }
    >
      <ActionForm action={secondStepAction} guard={false}>
        <InputField name="code" label={c("label")} autoComplete="one-time-code" autoFocus maxLength={60} />
        <input type="hidden" name="next" value={path} />
        <SubmitButton size="lg" pendingLabel={t("pending")}>
          {t("submit")}
        </SubmitButton>
        <p className="text-sm text-muted">
          {t("lost", { company: company.name, email: company.supportEmail })}
        </p>
      </ActionForm>
    </PublicShell>
  );
}
