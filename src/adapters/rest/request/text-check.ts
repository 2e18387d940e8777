import type { FieldError } from "@/core/errors";
import { BodyError } from "./body-error";

// NUL, which PostgreSQL cannot store, and halves of surrogate pairs, which are no characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing one is what it is for
const ILL_TEXT = /\u0000|\p{Cs}/u;

/** Whether nothing could store the text. */
export function isIllText(text: string): boolean {
  return ILL_TEXT.test(text);
}

/**
 * Refuses text that nothing could store, wherever it is in a body, names included: schemas add to this, and
 * free-form values such as metadata rely on it.
 *
 * @throws {BodyError}
 */
export function refuseIllText(body: unknown): void {
  const fields: FieldError[] = [];
  visit(body, [], fields);
  if (fields.length > 0) throw new BodyError(fields.slice(0, 20));
}

function visit(value: unknown, path: (string | number)[], found: FieldError[]): void {
  if (typeof value === "string") {
    if (isIllText(value)) found.push({ path, code: "invalid_text", detail: "Remove the control characters" });
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (isIllText(key)) found.push({ path, code: "invalid_text", detail: "A name has control characters" });
    else visit(inner, [...path, Array.isArray(value) ? Number(key) : key], found);
  }
}
