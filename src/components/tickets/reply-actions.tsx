"use client";

import { Pencil, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/ui/action-dialog";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { InputField, TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import type { CannedReplyDto } from "@/features/support";

/** Keeps a new canned reply. */
export function NewReply({ save }: { save: FormAction }) {
  const t = useTranslations("tickets.replies");
  return (
    <ActionDialog
      title={t("new")}
      trigger={{ label: t("new"), icon: <Plus aria-hidden />, variant: "primary" }}
      action={save}
      submitLabel={t("newSubmit")}
    >
      <ReplyFields />
    </ActionDialog>
  );
}

type ReplyActionsProps = { reply: CannedReplyDto; save: FormAction; remove: FormAction };

/** Changes or deletes one. */
export function ReplyActions({ reply, save, remove }: ReplyActionsProps) {
  const t = useTranslations("tickets.replies");
  const { id, title } = reply;
  return (
    <span className="flex justify-end gap-1">
      <ActionDialog
        title={t("editTitle", { title })}
        trigger={{ label: t("edit"), icon: <Pencil aria-hidden />, variant: "ghost", size: "sm" }}
        action={save}
        fields={{ id }}
        submitLabel={t("editSubmit")}
      >
        <ReplyFields reply={reply} />
      </ActionDialog>
      <ConfirmDialog
        title={t("deleteTitle", { title })}
        consequences={[t("deleteLine")]}
        trigger={{ label: t("delete"), icon: <Trash2 aria-hidden />, variant: "ghost", size: "sm" }}
        action={remove}
        fields={{ id }}
        submitLabel={t("deleteSubmit", { title })}
      />
    </span>
  );
}

function ReplyFields({ reply }: { reply?: CannedReplyDto }) {
  const t = useTranslations("tickets.replies");
  return (
    <>
      <InputField
        name="title"
        label={t("name")}
        maxLength={80}
        autoComplete="off"
        defaultValue={reply?.title}
      />
      <TextareaField name="body" label={t("text")} maxLength={10_000} rows={6} defaultValue={reply?.body} />
    </>
  );
}
