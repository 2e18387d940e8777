"use client";

import { ArrowDown, ArrowUp, Pencil, Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { FieldSettings } from "./field-settings";
import type { FieldDraft } from "./form-drafts";
import { controlId, type FormEditorState } from "./use-form-editor";

type FieldRowProps = { draft: FieldDraft; index: number; editor: FormEditorState };

/** One question in the list: what it is, its place, and on demand its settings. */
export function FieldRow({ draft, index, editor }: FieldRowProps) {
  const t = useTranslations("applicationForm");
  const { id, source } = draft;
  const name =
    source === "standard" ? t(`standard.${draft.key}.label`) : draft.label.trim() || t("editor.unnamed");
  const isOpen = editor.open.has(id);
  const state = draft.shown ? (draft.required ? "required" : "optional") : "hidden";
  return (
    <li className="grid gap-3 px-4 py-3 sm:px-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="grid min-w-0 flex-1 basis-48 gap-1">
          <span className="font-medium wrap-anywhere">{name}</span>
          <span className="flex flex-wrap gap-1.5">
            <Badge>{source === "standard" ? t("editor.standard") : t(`types.${draft.type}`)}</Badge>
            <Badge tone={state === "required" ? "accent" : "neutral"}>{t(`editor.${state}`)}</Badge>
          </span>
        </span>
        <span className="flex items-center gap-1">
          <Button
            id={controlId.up(id)}
            size="icon"
            variant="ghost"
            icon={<ArrowUp aria-hidden />}
            aria-label={t("editor.moveUp", { name })}
            disabled={index === 0}
            onClick={() => editor.move(id, name, -1)}
          />
          <Button
            id={controlId.down(id)}
            size="icon"
            variant="ghost"
            icon={<ArrowDown aria-hidden />}
            aria-label={t("editor.moveDown", { name })}
            disabled={index === editor.drafts.length - 1}
            onClick={() => editor.move(id, name, 1)}
          />
          <Button
            id={controlId.toggle(id)}
            size="icon"
            variant="ghost"
            icon={isOpen ? <X aria-hidden /> : <Pencil aria-hidden />}
            aria-label={t(isOpen ? "editor.closeField" : "editor.editField", { name })}
            aria-expanded={isOpen}
            onClick={() => editor.toggle(id)}
          />
          {source === "custom" ? (
            <Button
              size="icon"
              variant="ghost"
              icon={<Trash2 aria-hidden />}
              aria-label={t("editor.remove", { name })}
              onClick={() => editor.remove(id, name)}
            />
          ) : (
            // The arrows stand under each other.
            <span className="size-8" />
          )}
        </span>
      </div>
      {isOpen && (
        <FieldSettings {...{ draft, index, name }} errors={editor.errors} onChange={editor.change} />
      )}
    </li>
  );
}
