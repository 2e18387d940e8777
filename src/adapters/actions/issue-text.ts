import type { z } from "zod";

/** Texts of the namespace `errors`, with values. */
export type Texts = {
  (key: string, values?: Record<string, string | number>): string;
  has(key: string): boolean;
};

/** Words for what a schema itself says nothing about: zod's own are for programmers. */
export function issueText(t: Texts): z.core.$ZodErrorMap {
  return (issue) => {
    const empty = issue.input === undefined || issue.input === null || issue.input === "";
    switch (issue.code) {
      case "unrecognized_keys":
        return t("field.unknown");
      case "too_small":
        return empty || (issue.minimum === 1 && issue.origin === "string")
          ? t("field.required")
          : t(
              issue.origin === "number"
                ? "field.tooLow"
                : issue.origin === "string"
                  ? "field.tooShort"
                  : "field.tooFew",
              {
                limit: String(issue.minimum),
              },
            );
      case "too_big":
        return t(
          issue.origin === "number"
            ? "field.tooHigh"
            : issue.origin === "string"
              ? "field.tooLong"
              : "field.tooMany",
          {
            limit: String(issue.maximum),
          },
        );
      case "invalid_value":
        return t(empty ? "field.required" : "field.choice");
      case "invalid_type":
        return t(empty ? "field.required" : issue.expected === "number" ? "field.number" : "field.invalid");
      default:
        return t(empty ? "field.required" : "field.invalid");
    }
  };
}
