import type { AppError, FieldError } from "@/core/errors";
import { ERRORS } from "@/core/errors";
import type { Locale } from "@/i18n/locales";
import { sentenceIn } from "@/i18n/sentences";
import type { ActionState } from "./action-state";

/** Texts of the namespace `errors`. */
export type ErrorTexts = { (key: string): string; has(key: string): boolean };

/** Whom the form speaks to. */
type Speech = { t: ErrorTexts; locale: Locale };

/**
 * An error as a form shows it: errors beside the fields that the form has, the rest at its head.
 * `names` are the form's controls from top to bottom. Verbs speak English: their sentences turn into the language here.
 */
export function failureState(
  error: AppError,
  names: readonly string[],
  speech: Speech,
  requestId: string,
): ActionState {
  const place = ({ field }: { field?: string }) => (field === undefined ? -1 : names.indexOf(field));
  const errors = error.fields
    .map((field) => ({ field: controlOf(field, names), message: fieldText(field, speech) }))
    .sort((a, b) => place(a) - place(b));
  // With field errors the form's own heading says how many.
  const message = errors.length > 0 ? undefined : headText(error, speech);
  return {
    ok: false,
    ...(message && { message }),
    ...(errors.length > 0 && { errors }),
    ...(error.status >= 500 && { requestId }),
  };
}

function headText(error: AppError, { t, locale }: Speech): string {
  // A verb's own sentence says more than the general one for its code.
  return error.detail === ERRORS[error.code].title ? t(error.code) : sentenceIn(locale, error.detail);
}

function fieldText(field: FieldError, { t, locale }: Speech): string {
  const key = `field.${field.code}`;
  return field.detail === field.code && t.has(key) ? t(key) : sentenceIn(locale, field.detail);
}

/** The control that a path belongs to. Database errors name columns, controls are in camel case. */
function controlOf({ path }: FieldError, names: readonly string[]): string | undefined {
  const first = String(path[0] ?? "");
  const camel = first.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return [path.join("."), first, camel].find((name) => names.includes(name));
}
