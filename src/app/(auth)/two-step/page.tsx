import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSession, requireTwoStepPerson } from "@/adapters/auth";
import { signOutAction } from "@/adapters/auth/actions";
import { ClientMessages } from "@/components/shell/client-messages";
import { PublicShell } from "@/components/shell/public-shell";
import { TwoStepPanel } from "@/components/two-step/two-step-panel";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { getTwoStep } from "@/features/identity";
import { getCompanySettings } from "@/features/settings";
import { TWO_STEP_ACTIONS } from "../../two-step-action-set";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("twoStep.page"))("title") };
}

/** Where an admin is led that has to set up two-step sign-in first; the codes stay here until they are kept. */
export default async function TwoStepPage() {
  const ctx = await requireTwoStepPerson();
  const [t, state, company, own] = await Promise.all([
    getTranslations("twoStep.page"),
    getTwoStep(ctx),
    getCompanySettings(ctx),
    getSession(),
  ]);
  return (
    <PublicShell
      brand={{ name: company.name }}
      title={t("title")}
      description={t(state.enabledAt ? "onText" : "text")}
    >
      <div className="grid gap-6">
        <ClientMessages namespaces={["common", "errors", "twoStep"]}>
          <TwoStepPanel state={state} actions={TWO_STEP_ACTIONS} account={own?.session.user.email ?? ""} />
        </ClientMessages>
        {state.isRequired ? (
          <form action={signOutAction}>
            <SubmitButton variant="ghost">{t("signOut")}</SubmitButton>
          </form>
        ) : (
          <ButtonLink href="/" className="justify-self-start">
            {t("continue")}
          </ButtonLink>
        )}
      </div>
    </PublicShell>
  );
}
