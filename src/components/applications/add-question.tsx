"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/fields";
import type { CustomFieldType } from "@/features/resellers";
import type { FieldDraft } from "./form-drafts";
import { controlId } from "./use-form-editor";

/** As many as the verb takes. */
const MOST = 30;

/** Typed by its keys, so that a new kind of answer cannot be forgotten here. */
const TYPES = Object.keys({
  short_text: true,
  long_text: true,
  number: true,
  choice: true,
  yes_no: true,
  url: true,
  file: true,
} satisfies Record<CustomFieldType, true>) as CustomFieldType[];

type AddQuestionProps = { drafts: readonly FieldDraft[]; onAdd: (type: CustomFieldType) => void };

/** Chooses the kind of answer, which stays, and puts a new question at the end. */
export function AddQuestion({ drafts, onAdd }: AddQuestionProps) {
  const t = useTranslations("applicationForm");
  const [type, setType] = useState<CustomFieldType>("short_text");
  const isFull = drafts.filter(({ source }) => source === "custom").length >= MOST;
  return (
    <div className="border-t border-line px-4 py-3 sm:px-5">
      {isFull ? (
        <p className="text-sm text-muted">{t("editor.full")}</p>
      ) : (
        <div className="flex flex-wrap items-end gap-3">
          <SelectField
            name="addType"
            label={t("editor.addType")}
            value={type}
            onChange={(event) => setType(event.target.value as CustomFieldType)}
            options={TYPES.map((value) => ({ value, label: t(`types.${value}`) }))}
            className="min-w-40"
          />
          <Button id={controlId.add} icon={<Plus aria-hidden />} className="h-9" onClick={() => onAdd(type)}>
            {t("editor.add")}
          </Button>
        </div>
      )}
    </div>
  );
}
