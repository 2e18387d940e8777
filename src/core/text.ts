import { z } from "zod";

// Control characters but tab and line breaks, bidirectional overrides, and lone surrogates: none belongs in a
// name, and PostgreSQL refuses NUL outright (reliability.md, T17: one choke point).
const FORBIDDEN = /[^\P{Cc}\t\r\n]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/u;
const LINE_BREAKS = /[\t\r\n]/;

function text(max: number, multiline: boolean) {
  return z
    .string()
    .max(max, { error: `Use at most ${max} characters` })
    .refine((value) => !FORBIDDEN.test(value) && (multiline || !LINE_BREAKS.test(value)), {
      error: "Remove the control characters",
    })
    .transform((value) => value.normalize("NFC").trim());
}

/** One line of text, trimmed, 1 to `max` characters. */
export function requiredLine(max: number) {
  return text(max, false).refine((value) => value.length > 0, { error: "Fill this in" });
}

/** One line of text; empty counts as absent. */
export function optionalLine(max: number) {
  return text(max, false)
    .transform((value) => (value === "" ? undefined : value))
    .optional();
}

/** Several lines of text, trimmed, 1 to `max` characters. */
export function requiredText(max: number) {
  return text(max, true).refine((value) => value.length > 0, { error: "Fill this in" });
}

/** Several lines of text; empty counts as absent. */
export function optionalText(max: number) {
  return text(max, true)
    .transform((value) => (value === "" ? undefined : value))
    .optional();
}

/** An e-mail address in lower case, at most 254 characters (RFC 5321). */
export const emailAddress = z
  .string()
  .trim()
  .max(254)
  .transform((value) => value.toLowerCase())
  .pipe(z.email({ error: "Enter an e-mail address such as name@example.org" }));
