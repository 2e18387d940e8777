import { Lock } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReseller } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { CustomerNotes } from "@/components/customers/customer-notes";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { standingOf } from "@/components/portal/standing";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextareaField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { addCustomerNoteAction, deleteCustomerNoteAction, editCustomerNoteAction } from "../../../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("customers.tabs"))("notes") };
}

/** What the reseller's people have written about a customer for each other. */
export default async function CustomerNotesPage({ params }: ObjectPageProps) {
  const { actor } = await requireReseller();
  const [{ id }, t] = await Promise.all([params, getTranslations("customers.notes")]);
  const { may } = standingOf(actor);
  if (!may("customer_note:read"))
    return (
      <EmptyState icon={Lock} title={t("title")}>
        {t("forbidden")}
      </EmptyState>
    );
  const notes = await api.portal.customers.notes({ id });
  const mayWrite = may("customer_note:write");
  return (
    <Card flush title={t("title")} description={t("text")}>
      {mayWrite && (
        <div className="border-b border-line p-4 sm:px-5">
          <ActionForm action={addCustomerNoteAction} resetOnSuccess className="max-w-2xl">
            <input type="hidden" name="customer" value={id} />
            <TextareaField name="body" label={t("label")} rows={3} maxLength={4000} />
            <SubmitButton className="justify-self-start">{t("add")}</SubmitButton>
          </ActionForm>
        </div>
      )}
      <CustomerNotes
        notes={notes}
        mayWrite={mayWrite}
        edit={editCustomerNoteAction}
        remove={deleteCustomerNoteAction}
      />
    </Card>
  );
}
