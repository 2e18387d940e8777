import { z } from "zod";
import { requiredLine } from "@/core/text";

/** R2: the fields that every form has, shown or not; their words are the product's. */
export const STANDARD_KEYS = ["businessName", "registrationNumber", "taxId", "description"] as const;
export type StandardKey = (typeof STANDARD_KEYS)[number];

/** R72: what a field of the provider's own can be. */
export const CUSTOM_TYPES = ["short_text", "long_text", "number", "choice", "yes_no", "url", "file"] as const;
export type CustomFieldType = (typeof CUSTOM_TYPES)[number];

export type StandardField = { source: "standard"; key: StandardKey; shown: boolean; required: boolean };

export type CustomField = {
  source: "custom";
  /** Made by the server; the same in each version of the form that has the field. */
  key: string;
  type: CustomFieldType;
  label: string;
  help: string | null;
  shown: boolean;
  required: boolean;
  /** Of a choice; empty otherwise. */
  options: string[];
};

/** A form is a list of these, in the order of the page. */
export type ApplicationField = StandardField | CustomField;

export const MAX_CUSTOM_FIELDS = 30;
export const MAX_FILE_FIELDS = 5;
const MIN_OPTIONS = 2;
const MAX_OPTIONS = 50;

const CUSTOM_KEY = /^f_[0-9a-f]{32}$/;

const standardField = z.strictObject({
  source: z.literal("standard"),
  key: z.enum(STANDARD_KEYS),
  shown: z.boolean(),
  required: z.boolean(),
});

const customField = z.strictObject({
  source: z.literal("custom"),
  /** Null: a new field. */
  key: z.string().regex(CUSTOM_KEY, { error: "There is no such field" }).nullable(),
  type: z.enum(CUSTOM_TYPES, { error: "Choose what the answer is" }),
  label: requiredLine(120),
  help: requiredLine(300).nullable(),
  shown: z.boolean(),
  required: z.boolean(),
  options: z.array(requiredLine(120)).max(MAX_OPTIONS, { error: `Have at most ${MAX_OPTIONS} options` }),
});

/** R72: a form as it is saved; a custom field without a key is new. */
export const formDraft = z
  .array(z.discriminatedUnion("source", [standardField, customField]))
  .max(STANDARD_KEYS.length + MAX_CUSTOM_FIELDS, {
    error: `Have at most ${MAX_CUSTOM_FIELDS} fields of your own`,
  })
  .superRefine((fields, ctx) => {
    for (const { path, message } of formProblems(fields)) ctx.addIssue({ code: "custom", path, message });
  });
export type FormDraft = z.infer<typeof formDraft>;
export type DraftField = FormDraft[number];

type Problem = { path: (string | number)[]; message: string };

/** What no single field can tell of itself: what is missing, repeated or too much. */
function formProblems(fields: readonly DraftField[]): Problem[] {
  const problems: Problem[] = [];
  const labels = new Set<string>();
  const keys = new Set<string>();
  for (const [index, field] of fields.entries()) {
    const say = (name: string, message: string) => problems.push({ path: [index, name], message });
    if (field.key !== null && keys.has(field.key)) say("key", "The field is there twice");
    if (field.key !== null) keys.add(field.key);
    if (field.source === "standard") {
      if (field.key === "businessName" && !(field.shown && field.required))
        say("required", "The business name is always asked for: the profile needs one");
      continue;
    }
    const label = field.label.toLowerCase();
    if (labels.has(label)) say("label", "Another field has this label");
    labels.add(label);
    const problem = optionsProblem(field);
    if (problem) say("options", problem);
  }
  const missing = STANDARD_KEYS.find((key) => !keys.has(key));
  if (missing) problems.push({ path: [], message: `The standard field ${missing} is missing` });
  const files = fields.filter((field) => field.source === "custom" && field.type === "file").length;
  if (files > MAX_FILE_FIELDS)
    problems.push({ path: [], message: `Have at most ${MAX_FILE_FIELDS} fields for files` });
  return problems;
}

function optionsProblem({ type, options }: { type: CustomFieldType; options: string[] }): string | null {
  if (type !== "choice") return options.length > 0 ? "Only a choice has options" : null;
  if (options.length < MIN_OPTIONS) return `Give at least ${MIN_OPTIONS} options, one a line`;
  return new Set(options).size < options.length ? "An option is there twice" : null;
}

/** The key of a new field, from a uuid of its own. */
export function newFieldKey(uuid: string): string {
  return `f_${uuid.replaceAll("-", "")}`;
}

/** The fields of a form's row; only what `formDraft` let through is ever written there. */
export function fieldsOf(row: { fields: unknown }): ApplicationField[] {
  return row.fields as ApplicationField[];
}

/** What a form calls a field in the activity log. */
export function fieldName(field: ApplicationField): string {
  return field.source === "standard" ? field.key : field.label;
}

/** A field as one line of the activity log: "Website (url, required)". */
export function fieldLine(field: ApplicationField): string {
  const type = field.source === "standard" ? "standard" : field.type.replace("_", " ");
  const state = field.shown ? (field.required ? "required" : "optional") : "hidden";
  const line = `${fieldName(field)} (${type}, ${state})`;
  if (field.source === "standard") return line;
  const options = field.options.length > 0 ? `: ${field.options.join(" | ")}` : "";
  return `${line}${options}${field.help === null ? "" : ` – ${field.help}`}`;
}

/**
 * What one form says and another does not: its fields, and their order where the fields that both have stand in
 * another one.
 */
export function formChanges(form: readonly ApplicationField[], other: readonly ApplicationField[]) {
  const lines = new Set(other.map(fieldLine));
  const common = (one: readonly ApplicationField[], two: readonly ApplicationField[]) =>
    one.filter(({ key }) => two.some((field) => field.key === key));
  const mine = common(form, other);
  const isReordered = common(other, form).some(({ key }, place) => key !== mine[place]?.key);
  return {
    fields: form.map(fieldLine).filter((line) => !lines.has(line)),
    ...(isReordered && { order: mine.map(fieldName) }),
  };
}
