"use client";

import { useTranslations } from "next-intl";
import { SwitchField } from "@/components/ui/check-field";
import { InputField, TextareaField } from "@/components/ui/fields";
import type { CustomDraft, FieldChanges, FieldDraft } from "./form-drafts";

type FieldSettingsProps = {
  draft: FieldDraft;
  index: number;
  name: string;
  errors: Readonly<Record<string, string>>;
  onChange: (id: string, changes: FieldChanges) => void;
};

/** What can be said of one question; a standard field is only shown or not, required or not. */
export function FieldSettings({ draft, index, name, errors, onChange }: FieldSettingsProps) {
  const t = useTranslations("applicationForm.editor");
  const isName = draft.source === "standard" && draft.key === "businessName";
  const control = (key: string) => ({
    name: `fields.${index}.${key}`,
    error: errors[`fields.${index}.${key}`],
  });
  return (
    <fieldset className="grid gap-4 rounded-lg bg-sunken p-4">
      <legend className="sr-only">{name}</legend>
      {draft.source === "custom" ? (
        <Words draft={draft} control={control} onChange={(changes) => onChange(draft.id, changes)} />
      ) : (
        <p className="text-sm text-muted">{t(isName ? "alwaysAsked" : "standardText")}</p>
      )}
      {!isName && (
        <>
          <SwitchField
            {...control("shown")}
            label={t("shown")}
            help={t("shownHelp")}
            checked={draft.shown}
            onChange={(event) => onChange(draft.id, { shown: event.target.checked })}
          />
          <SwitchField
            {...control("required")}
            label={t("mustAnswer")}
            help={t("mustAnswerHelp")}
            checked={draft.required}
            onChange={(event) => onChange(draft.id, { required: event.target.checked })}
          />
        </>
      )}
    </fieldset>
  );
}

type WordsProps = {
  draft: CustomDraft;
  control: (key: string) => { name: string; error: string | undefined };
  onChange: (changes: FieldChanges) => void;
};

function Words({ draft, control, onChange }: WordsProps) {
  const t = useTranslations("applicationForm.editor");
  const text = (key: "label" | "help" | "options") => ({
    ...control(key),
    label: t(key),
    value: draft[key],
    onChange: (event: { target: { value: string } }) => onChange({ [key]: event.target.value }),
  });
  return (
    <>
      {draft.type === "file" && <p className="text-sm text-muted">{t("fileText")}</p>}
      <InputField {...text("label")} maxLength={120} autoComplete="off" />
      <InputField {...text("help")} maxLength={300} autoComplete="off" optional />
      {draft.type === "choice" && <TextareaField {...text("options")} help={t("optionsHelp")} rows={4} />}
    </>
  );
}
