import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getSession, requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ApplicationForm } from "@/components/portal/application-form";
import { ApplicationState } from "@/components/portal/application-state";
import { ApplyReasons } from "@/components/portal/apply-reasons";
import { knownAnswers } from "@/components/portal/known-answers";
import { ClientMessages } from "@/components/shell/client-messages";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { mayClient } from "@/core/access";
import { answerAction, applyAction, withdrawAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portal.apply"))("title") };
}

/** The application for reseller status: the form, then its state with the exchange of notes (R1 to R6). */
export default async function ApplyPage() {
  const { actor } = await requireClient();
  const [session, application, form, provider] = await Promise.all([
    getSession(),
    api.portal.account.application(),
    api.portal.account.applicationForm(),
    api.portal.account.provider(),
  ]);
  const isNew = actor.resellerStatus === null;
  const maySubmit = mayClient(actor, "application:submit");
  // A reseller that the provider has made itself never applied.
  if (!isNew && !application) redirect("/portal");
  if (!application && !(provider.programOpen && maySubmit)) notFound();
  const t = await getTranslations("portal.apply");
  const over = !application || ["rejected", "withdrawn"].includes(application.status);
  const mayApply = maySubmit && isNew && provider.programOpen && over && !application?.mayApplyAgainAt;
  return (
    <>
      <PageHeader
        title={isNew ? t("title") : t("yourApplication")}
        breadcrumbs={isNew ? undefined : [{ label: t("overview"), href: "/portal" }]}
        description={application ? undefined : t("description", { provider: provider.name })}
      />
      <div className="grid gap-6">
        {application && (
          <ApplicationState
            application={application}
            provider={provider.name}
            {...(maySubmit && { answer: answerAction, withdraw: withdrawAction })}
          />
        )}
        {mayApply && (
          <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <Card title={application ? t("again") : t("formTitle")}>
              <ClientMessages namespaces={["common", "portal", "applicationForm"]}>
                <ApplicationForm
                  action={applyAction}
                  form={form}
                  known={
                    application
                      ? knownAnswers(application)
                      : { businessName: session?.session.client?.name ?? "" }
                  }
                />
              </ClientMessages>
            </Card>
            <ApplyReasons />
          </div>
        )}
      </div>
    </>
  );
}
