"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { TextareaField } from "@/components/ui/fields";
import type { FormAction } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CannedReplyDto } from "@/features/support";
import { FilesField, useCheckedFiles } from "./files-field";

type AnswerFormProps = { action: FormAction; id: string; replies: readonly CannedReplyDto[] };

/** What an admin writes to the client: with canned words, and then waiting for the client or closing the ticket. */
export function AnswerForm({ action, id, replies }: AnswerFormProps) {
  const t = useTranslations("tickets.admin");
  const [body, setBody] = useState("");

  function insert(chosen: string) {
    const reply = replies.find((one) => one.id === chosen);
    if (reply) setBody((typed) => (typed.trim() === "" ? reply.body : `${typed.trimEnd()}\n\n${reply.body}`));
  }

  return (
    <ActionForm action={useCheckedFiles(action)} resetOnSuccess onSuccess={() => setBody("")}>
      <input type="hidden" name="id" value={id} />
      {replies.length > 0 && (
        <Select
          // Nothing that is sent: choosing inserts, and the box is ready for the next one.
          aria-label={t("canned")}
          placeholder={t("cannedChoose")}
          options={replies.map((reply) => ({ value: reply.id, label: reply.title }))}
          value=""
          onChange={(event) => insert(event.target.value)}
          className="sm:max-w-80"
        />
      )}
      <TextareaField
        name="body"
        label={t("answer")}
        help={t("answerHelp")}
        maxLength={10_000}
        rows={6}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      <FilesField />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="next" value="wait">
          {t("sendWait")}
        </SubmitButton>
        <SubmitButton name="next" value="close" variant="secondary">
          {t("sendClose")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
