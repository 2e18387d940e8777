import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { buyerHref } from "@/components/admin/links";
import { SideList } from "@/components/admin/side-list";
import { DraftActions } from "@/components/billing/draft-actions";
import { DraftLines } from "@/components/billing/draft-lines";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { ClientMessages } from "@/components/shell/client-messages";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateTime } from "@/components/ui/date-time";
import { PageHeader } from "@/components/ui/page-header";
import { deleteDraftAction, issueDraftAction } from "../../actions";

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  const draft = await api.admin.invoices.draft(await params);
  return { title: (await getTranslations("billing.drafts"))("draftOf", { name: draft.client.name }) };
}

/** A draft as its invoice would be if it were issued now. */
export default async function DraftPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const [draft, t, list] = await Promise.all([
    api.admin.invoices.draft({ id: (await params).id }),
    getTranslations("billing.drafts"),
    getTranslations("billing.list"),
  ]);
  return (
    <>
      <PageHeader
        title={t("draftOf", { name: draft.client.name })}
        badge={<Badge>{t("badge")}</Badge>}
        breadcrumbs={[
          { label: list("invoices"), href: "/admin/invoices" },
          { label: t("title"), href: "/admin/invoices/drafts" },
        ]}
        action={
          <ClientMessages namespaces={["common", "errors", "billing"]}>
            <DraftActions draft={draft} issue={issueDraftAction} remove={deleteDraftAction} />
          </ClientMessages>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid gap-6">
          <Card flush title={t("preview")}>
            <DraftLines draft={draft} />
          </Card>
          {draft.note && (
            <Card title={t("note")}>
              <p className="whitespace-pre-wrap">{draft.note}</p>
            </Card>
          )}
        </div>
        <Card>
          <SideList
            items={[
              {
                term: t("client"),
                value: (
                  <Link
                    href={buyerHref(draft.client.id, draft.priceKind)}
                    className="text-accent-text hover:underline"
                  >
                    {draft.client.name}
                  </Link>
                ),
              },
              { term: t("priceKind"), value: t("kind", { kind: draft.priceKind }) },
              { term: t("dueAt"), value: <DateTime value={draft.preview.dueAt} /> },
              { term: t("written"), value: <DateTime value={draft.createdAt} /> },
              { term: t("changed"), value: <DateTime value={draft.updatedAt} /> },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
