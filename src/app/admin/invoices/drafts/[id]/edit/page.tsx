import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { TrpcProvider } from "@/adapters/trpc/client";
import { api } from "@/adapters/trpc/server";
import { DraftEditor } from "@/components/billing/draft-editor";
import { invoiceDraftOf } from "@/components/billing/draft-form";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { ClientMessages } from "@/components/shell/client-messages";
import { PageHeader } from "@/components/ui/page-header";

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  const draft = await api.admin.invoices.draft(await params);
  const t = await getTranslations("billing.drafts");
  return { title: `${t("edit")} · ${t("draftOf", { name: draft.client.name })}` };
}

export default async function EditDraftPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const draft = await api.admin.invoices.draft({ id: (await params).id });
  const [profile, t, list] = await Promise.all([
    api.admin.clients.billing({ client: draft.client.id }),
    getTranslations("billing.drafts"),
    getTranslations("billing.list"),
  ]);
  return (
    <ClientMessages namespaces={["common", "errors", "billing"]}>
      <PageHeader
        title={t("draftOf", { name: draft.client.name })}
        breadcrumbs={[
          { label: list("invoices"), href: "/admin/invoices" },
          { label: t("title"), href: "/admin/invoices/drafts" },
        ]}
      />
      <TrpcProvider>
        <DraftEditor
          key={draft.revision}
          profile={profile}
          draft={{ id: draft.id, revision: draft.revision }}
          initial={invoiceDraftOf(draft)}
        />
      </TrpcProvider>
    </ClientMessages>
  );
}
