import { getTranslations } from "next-intl/server";
import { requireAdmin } from "@/adapters/auth";
import { api } from "@/adapters/trpc/server";
import { ResellerNotes } from "@/components/admin/reseller-notes";
import type { ObjectPageProps } from "@/components/lists/list-query";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { TextareaField } from "@/components/ui/fields";
import { SubmitButton } from "@/components/ui/submit-button";
import { pageTitle } from "../../../page-title";
import { addNoteAction, deleteNoteAction } from "../../actions";
import { readReseller } from "../read-reseller";

export const generateMetadata = pageTitle("admin.notes");

/** R15: for admins alone. */
export default async function ResellerNotesPage({ params }: ObjectPageProps) {
  await requireAdmin();
  const reseller = await readReseller((await params).id);
  const [notes, t] = await Promise.all([
    api.admin.resellers.notes({ id: reseller.id }),
    getTranslations("admin.notes"),
  ]);
  return (
    <Card flush title={t("title")} description={t("text")}>
      <div className="border-b border-line p-4 sm:px-5">
        <ActionForm action={addNoteAction} resetOnSuccess className="max-w-2xl">
          <input type="hidden" name="reseller" value={reseller.id} />
          <TextareaField name="body" label={t("label")} rows={3} maxLength={4000} />
          <SubmitButton className="justify-self-start">{t("add")}</SubmitButton>
        </ActionForm>
      </div>
      <ResellerNotes notes={notes} remove={deleteNoteAction} />
    </Card>
  );
}
