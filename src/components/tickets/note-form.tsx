"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";

/** What admins write for each other about a ticket. */
export function NoteForm({ action, id }: { action: FormAction; id: string }) {
  const t = useTranslations("tickets.admin");
  return (
    <ActionForm action={action} resetOnSuccess>
      <input type="hidden" name="id" value={id} />
      {/* The answer beside it has a `body` too. */}
      <TextareaField
        id="note-body"
        name="body"
        label={t("note")}
        help={t("noteHelp")}
        maxLength={10_000}
        rows={3}
      />
      <div>
        <SubmitButton variant="secondary">{t("addNote")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
