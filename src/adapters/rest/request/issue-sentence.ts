import type { z } from "zod";

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
  null: "null",
};

const FORMATS: Readonly<Record<string, string>> = {
  datetime: "Use a time such as 2026-11-27T09:30:00Z",
  date: "Use a date such as 2026-11-27",
  email: "Enter an e-mail address such as name@example.org",
  url: "Use an address such as https://example.org/hooks",
};

/** What to do about a value, where its schema has no words of its own: zod's are for who wrote the schema. */
export function issueSentence(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "too_small":
      return issue.origin === "string" && issue.minimum === 1
        ? "This must not be empty"
        : `Use at least ${amount(issue.origin, issue.minimum)}`;
    case "too_big":
      return `Use at most ${amount(issue.origin, issue.maximum)}`;
    case "invalid_value":
      return issue.values.length === 1
        ? `This has to be ${String(issue.values[0])}`
        : `Use one of ${issue.values.map(String).join(", ")}`;
    case "invalid_type":
      return `This has to be ${TYPES[issue.expected] ?? issue.expected}`;
    case "invalid_format":
      return FORMATS[issue.format] ?? "This is not in the form that it needs";
    default:
      return undefined;
  }
}

function amount(origin: string, count: number | bigint): string {
  if (origin === "string") return `${count} characters`;
  if (origin === "array" || origin === "set") return `${count} ${count === 1 ? "entry" : "entries"}`;
  return String(count);
}
