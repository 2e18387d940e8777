import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { DraftEditor } from "@/components/billing/draft-editor";
import { emptyLine } from "@/components/billing/draft-form";
import { PickClient } from "@/components/billing/pick-client";
import { type ListPageProps, textParam } from "@/components/lists/list-query";
import { ClientMessages } from "@/components/shell/client-messages";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { pageTitle } from "../../../page-title";

export const generateMetadata = pageTitle("billing.drafts", "newTitle");

/** An invoice written by hand. `?client=` names whom it is for. */
export default async function NewDraftPage({ searchParams }: ListPageProps) {
  await requireAdmin();
  const clientId = textParam(await searchParams, "client");
  const [t, list, profile] = await Promise.all([
    getTranslations("billing.drafts"),
    getTranslations("billing.list"),
    clientId ? api.admin.clients.billing({ client: clientId }) : null,
  ]);
  return (
    <ClientMessages namespaces={["common", "errors", "billing", "cart"]}>
      <PageHeader
        title={profile ? t("for", { name: profile.client.name }) : t("newTitle")}
        description={profile ? undefined : t("newDescription")}
        breadcrumbs={[
          { label: list("invoices"), href: "/admin/invoices" },
          { label: t("title"), href: "/admin/invoices/drafts" },
        ]}
        action={profile && <ButtonLink href="/admin/invoices/drafts/new">{t("other")}</ButtonLink>}
      />
      <TrpcProvider>
        {profile ? (
          <DraftEditor
            profile={profile}
            draft={null}
            initial={{ lines: [emptyLine("first")], note: "", dueDays: "" }}
          />
        ) : (
          <Card className="max-w-xl">
            <PickClient />
          </Card>
        )}
      </TrpcProvider>
    </ClientMessages>
  );
}
