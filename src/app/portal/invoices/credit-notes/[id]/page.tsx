import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireClient } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CreditNoteView } from "@/components/billing/credit-note-view";
import { PageHeader } from "@/components/ui/page-header";

type CreditNotePageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: CreditNotePageProps): Promise<Metadata> {
  await requireClient();
  return { title: (await api.portal.billing.creditNote(await params)).number };
}

/** What was taken off one of the client's invoices, or given back to it. */
export default async function CreditNotePage({ params }: CreditNotePageProps) {
  await requireClient();
  const [note, t, list] = await Promise.all([
    api.portal.billing.creditNote(await params),
    getTranslations("billing.notes"),
    getTranslations("billing.list"),
  ]);
  return (
    <>
      <PageHeader
        title={note.number}
        breadcrumbs={[
          { label: list("invoices"), href: "/portal/invoices" },
          { label: t("title"), href: "/portal/invoices/credit-notes" },
        ]}
      />
      <CreditNoteView note={note} base="/portal" />
    </>
  );
}
