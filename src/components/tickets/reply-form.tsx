"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { FilesField, useCheckedFiles } from "./files-field";

/** What a client writes about its ticket. */
export function ReplyForm({ action, id, isClosed }: { action: FormAction; id: string; isClosed: boolean }) {
  const t = useTranslations("tickets");
  return (
    <ActionForm action={useCheckedFiles(action)} resetOnSuccess>
      <input type="hidden" name="id" value={id} />
      <TextareaField
        name="body"
        label={t("portal.reply")}
        help={isClosed ? t("portal.reopens") : undefined}
        maxLength={10_000}
        rows={5}
      />
      <FilesField />
      <div>
        <SubmitButton>{t("portal.sendReply")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
