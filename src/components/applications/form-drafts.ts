import type { ApplicationField, CustomFieldType, StandardKey } from "@/features/resellers";

type Draft = {
  /** Tells rows apart while they have no key. */
  id: string;
  shown: boolean;
  required: boolean;
};

export type StandardDraft = Draft & { source: "standard"; key: StandardKey };

export type CustomDraft = Draft & {
  source: "custom";
  /** Null: new. */
  key: string | null;
  type: CustomFieldType;
  label: string;
  help: string;
  /** One a line. */
  options: string;
};

/** A question as it is edited. */
export type FieldDraft = StandardDraft | CustomDraft;

/** What an edit of a row can change. */
export type FieldChanges = Partial<Pick<CustomDraft, "label" | "help" | "options" | "shown" | "required">>;

export function draftOf(field: ApplicationField): FieldDraft {
  if (field.source === "standard") return { ...field, id: field.key };
  return { ...field, id: field.key, help: field.help ?? "", options: field.options.join("\n") };
}

/** What the verb takes, from what was typed. */
export function readDraft(draft: FieldDraft) {
  if (draft.source === "standard") {
    const { source, key, shown, required } = draft;
    return { source, key, shown, required };
  }
  const { source, key, type, label, shown, required } = draft;
  return {
    source,
    key,
    type,
    label,
    shown,
    required,
    help: draft.help.trim() || null,
    options: lines(draft),
  };
}

/** The question as an applicant would see it now. */
export function previewOf(draft: FieldDraft, unnamed: string): ApplicationField {
  if (draft.source === "standard") return readDraft(draft) as ApplicationField;
  const { id, label, help } = draft;
  const options = [...new Set(lines(draft))];
  return { ...draft, key: id, label: label.trim() || unnamed, help: help.trim() || null, options };
}

function lines({ type, options }: CustomDraft): string[] {
  if (type !== "choice") return [];
  return options
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The list with one of its items a place up (-1) or down (1); the same list at its ends. */
export function moved<T extends { id: string }>(list: readonly T[], id: string, by: -1 | 1): T[] {
  const from = list.findIndex((item) => item.id === id);
  const item = list[from];
  const other = list[from + by];
  const next = [...list];
  if (!item || !other) return next;
  next[from] = other;
  next[from + by] = item;
  return next;
}

/**
 * The messages of a refusal by the names of the editor's controls: `fields.4.options.1` belongs to the one control of
 * all options.
 */
export function controlOf(path: readonly (string | number)[]): string {
  return path.slice(0, 3).join(".");
}
