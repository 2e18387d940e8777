import type { z } from "zod";
import type { FieldError } from "@/core/errors";

type Issue = z.core.$ZodIssue;

/** What zod found, as the API tells it: a path into what was sent, a stable code, a sentence. */
export function toFieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) => fromIssue(issue, []));
}

function fromIssue(issue: Issue, above: PropertyKey[]): FieldError[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => field([...path, key], "unknown", "There is no such field"));
  }
  // Of the ways in which a value may be written, the first is the ordinary one.
  const first = issue.code === "invalid_union" ? issue.errors[0] : undefined;
  if (first?.length) return first.flatMap((inner) => fromIssue(inner, path));
  if (issue.code === "invalid_type" && issue.input === undefined) {
    return [field(path, "required", "This is required")];
  }
  return [field(path, codeOf(issue), issue.message)];
}

function codeOf(issue: Issue): string {
  if (issue.code !== "custom") return issue.code;
  const code: unknown = issue.params?.code;
  return typeof code === "string" ? code : "invalid_value";
}

function field(path: PropertyKey[], code: string, detail: string): FieldError {
  return { path: path.map((part) => (typeof part === "number" ? part : String(part))), code, detail };
}

/** `/items/0/product`: a path as an RFC 6901 pointer. */
export function toPointer(path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** A verb's path in the body's names: `["items", 0, "resaleMinor"]` may be `["items", 0, "resale", "amount"]`. */
export function toBodyPath(
  path: readonly (string | number)[],
  fieldNames: Readonly<Record<string, string>>,
): (string | number)[] {
  return path.flatMap((part): (string | number)[] => {
    if (typeof part === "number") return [part];
    return (fieldNames[part] ?? toSnakeCase(part)).split("/");
  });
}

export function toSnakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
