import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { buyerHref } from "@/components/admin/links";
import { CreditNoteView } from "@/components/billing/credit-note-view";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { IdText } from "@/components/ui/id-text";
import { PageHeader } from "@/components/ui/page-header";

export async function generateMetadata({ params }: ObjectPageProps): Promise<Metadata> {
  await requireAdmin();
  return { title: (await api.admin.invoices.creditNote(await params)).number };
}

export default async function CreditNotePage({ params }: ObjectPageProps) {
  await requireAdmin();
  const [note, t, list] = await Promise.all([
    api.admin.invoices.creditNote({ id: (await params).id }),
    getTranslations("billing.notes"),
    getTranslations("billing.list"),
  ]);
  return (
    <>
      <PageHeader
        title={note.number}
        breadcrumbs={[
          { label: list("invoices"), href: "/admin/invoices" },
          { label: t("title"), href: "/admin/invoices/credit-notes" },
        ]}
        meta={<IdText id={note.id} />}
      />
      <CreditNoteView
        note={note}
        base="/admin"
        client={
          <Link
            href={buyerHref(note.client.id, note.priceKind)}
            className="text-accent-text underline-offset-4 hover:underline"
          >
            {note.client.name}
          </Link>
        }
      />
    </>
  );
}
