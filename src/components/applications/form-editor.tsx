"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormSummary } from "@/components/ui/form-summary";
import type { ApplicationFormEditDto } from "@/features/resellers";
import { AddQuestion } from "./add-question";
import { ApplicationFields } from "./application-fields";
import { FieldRow } from "./field-row";
import { previewOf } from "./form-drafts";
import { useFormEditor } from "./use-form-editor";

/** The questions of the application form, their order, and how an applicant sees them (R72). */
export function FormEditor({ form }: { form: ApplicationFormEditDto }) {
  const t = useTranslations("applicationForm.editor");
  const editor = useFormEditor(form);
  const { drafts, errors, head } = editor;
  const shown = drafts.filter((draft) => draft.shown).map((draft) => previewOf(draft, t("unnamed")));
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
      <form
        className="grid min-w-0 gap-6"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void editor.submit();
        }}
      >
        {head && (
          <FormSummary
            key={JSON.stringify([head, errors])}
            {...head}
            errors={Object.entries(errors)
              .filter(([field]) => field !== "fields")
              .map(([field, message]) => ({ field, message }))}
          />
        )}
        <p aria-live="polite" className="sr-only">
          {editor.news}
        </p>
        <Card flush title={t("fields")}>
          <ol aria-label={t("list")} className="divide-y divide-line">
            {drafts.map((draft, index) => (
              <FieldRow key={draft.id} {...{ draft, index, editor }} />
            ))}
          </ol>
          <AddQuestion drafts={drafts} onAdd={editor.add} />
        </Card>
        <div className="grid gap-2">
          <p className="text-sm text-muted">{t("waiting", { count: form.waiting })}</p>
          <div>
            <Button type="submit" variant="primary" pending={editor.pending}>
              {t("save")}
            </Button>
          </div>
        </div>
      </form>
      <Card
        title={t("preview")}
        description={t("previewText")}
        className="lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto"
      >
        <div className="grid gap-5">
          <ApplicationFields fields={shown} />
        </div>
      </Card>
    </div>
  );
}
