import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSession, requireAccount } from "@/adapters/auth";
import { CompaniesCard } from "@/components/account/companies-card";
import { LanguageCard } from "@/components/account/language-card";
import { PasswordCard } from "@/components/account/password-card";
import { ProfileCard } from "@/components/account/profile-card";
import { SessionsCard } from "@/components/account/sessions-card";
import { TwoStepCard } from "@/components/account/two-step-card";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { getTwoStep, listOwnClients, listSessions } from "@/features/identity";
import { leaveAction } from "../people-actions";
import { TWO_STEP_ACTIONS } from "../two-step-action-set";
import {
  changePasswordAction,
  chooseLocaleAction,
  renameAction,
  revokeSessionAction,
  signOutEverywhereAction,
} from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.account");
  return { title: t("title") };
}

export default async function AccountPage() {
  const ctx = await requireAccount();
  const own = (await getSession())?.session;
  const [t, a, sessions, companies, twoStep] = await Promise.all([
    getTranslations("auth.account"),
    getTranslations("twoStep.activity"),
    listSessions(ctx, { current: own?.id ?? null }),
    listOwnClients(ctx),
    getTwoStep(ctx),
  ]);
  return (
    <>
      <PageHeader title={t("title")} description={t("description", { email: own?.user.email ?? "" })} />
      <div className="grid gap-6">
        <SessionsCard
          sessions={sessions}
          revoke={revokeSessionAction}
          signOutEverywhere={signOutEverywhereAction}
        />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <PasswordCard action={changePasswordAction} email={own?.user.email ?? ""} />
          <div className="grid gap-6">
            <ProfileCard action={renameAction} name={own?.user.name ?? ""} />
            <LanguageCard action={chooseLocaleAction} />
          </div>
        </div>
        <TwoStepCard state={twoStep} actions={TWO_STEP_ACTIONS} email={own?.user.email ?? ""} />
        <Card title={a("title")} description={a("text")} id="activity">
          <ButtonLink href="/account/activity">{a("all")}</ButtonLink>
        </Card>
        {companies.length > 0 && <CompaniesCard companies={companies} leave={leaveAction} />}
      </div>
    </>
  );
}
