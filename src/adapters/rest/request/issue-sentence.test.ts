import { describe, expect, it } from "vitest";
import { z } from "zod";
import { issueSentence } from "./issue-sentence";

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: issueSentence }).error?.issues[0]?.message;

describe("issueSentence", () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.string().min(1), "", "This must not be empty"],
    [z.string().min(3), "ab", "Use at least 3 characters"],
    [z.string().max(3), "abcd", "Use at most 3 characters"],
    [z.array(z.string()).min(1), [], "Use at least 1 entry"],
    [z.array(z.string()).max(2), ["a", "b", "c"], "Use at most 2 entries"],
    [z.number().max(7), 8, "Use at most 7"],
    [z.int(), 1.5, "This has to be a whole number"],
    [z.enum(["monthly", "annual"]), "daily", "Use one of monthly, annual"],
    [z.literal("order"), "x", "This has to be order"],
    [z.string(), 1, "This has to be text"],
    [z.iso.datetime(), "today", "Use a time such as 2026-11-27T09:30:00Z"],
    [z.string().regex(/^a/), "b", "This is not in the form that it needs"],
  ])("%#: says %3$s", (schema, value, sentence) => expect(said(schema, value)).toBe(sentence));

  it("leaves a schema its own words", () => {
    expect(said(z.string().min(3, { error: "Enter a code" }), "a")).toBe("Enter a code");
  });
});
