import "server-only";
import type { AppError, FieldError } from "@/core/errors";
import { personLocale } from "@/i18n/person-locale";
import { problemsIn, sentenceIn } from "@/i18n/sentences";

/** What a route that pages alone call says of an error, in the person's language. */
export async function onPage(
  error: AppError,
): Promise<{ status: number; detail: string; fields: FieldError[] }> {
  const locale = await personLocale();
  return {
    status: error.status,
    detail: sentenceIn(locale, error.detail),
    fields: problemsIn(locale, error.fields),
  };
}
