import { describe, expect, it } from "vitest";
import { MAX_FILE_BYTES } from "@/core/files";
import { answerIssue, answerProblems, answersSchema, LARGE_FILE, WRONG_FILE } from "./application-answers";
import type { ApplicationField, CustomField } from "./application-form";

const field = (changes: Partial<CustomField>): CustomField => ({
  source: "custom",
  key: "f_1",
  type: "short_text",
  label: "Field",
  help: null,
  shown: true,
  required: true,
  options: [],
  ...changes,
});

// Takes what begins with "good".
const read = async (file: File) => {
  const content = new Uint8Array(await file.arrayBuffer());
  const isGood = new TextDecoder().decode(content.subarray(0, 4)) === "good";
  return isGood ? { name: file.name, contentType: "text/good", content, sha256: new Uint8Array(32) } : null;
};

async function send(fields: readonly ApplicationField[], sent: unknown) {
  const parsed = await answersSchema(fields, read).safeParseAsync(sent, { error: answerIssue });
  if (parsed.success) return parsed.data as Record<string, unknown>;
  return answerProblems(parsed.error).map(({ path, detail }) => [path.join("."), detail]);
}

/** What comes of one value in a required field: the value that is kept, or the message. */
async function keep(changes: Partial<CustomField>, value: unknown): Promise<unknown> {
  const outcome = await send([field(changes)], { f_1: value });
  return Array.isArray(outcome) ? outcome[0]?.[1] : outcome.f_1;
}

describe("answers", () => {
  it("are those of the shown fields, and no others", async () => {
    const fields = [field({}), field({ key: "f_2", shown: false })];
    expect(await send(fields, { f_1: " a " })).toEqual({ f_1: "a" });
    for (const key of ["f_2", "f_3", "status", "constructor"])
      expect(await send(fields, { f_1: "a", [key]: "x" })).toEqual([[key, "This field is not known"]]);
    expect(await send(fields, JSON.parse('{"f_1": "a", "__proto__": "x"}'))).toEqual([
      ["__proto__", "This field is not known"],
    ]);
  });

  it.each(["short_text", "long_text", "number", "choice", "yes_no", "url", "file"] as const)(
    "to a required %s have to be there, to an optional one need not",
    async (type) => {
      const options = type === "choice" ? ["a", "b"] : [];
      const empty = type === "file" ? new File([], "") : "  ";
      const message = type === "file" ? "Choose a file" : "Fill this in";
      for (const sent of [{}, { f_1: empty }]) {
        expect(await send([field({ type, options })], sent)).toEqual([["f_1", message]]);
        const left = await send([field({ type, options, required: false })], sent);
        expect(Object.values(left).filter((value) => value !== undefined)).toEqual([]);
      }
    },
  );

  it.each([["a"], { not: "" }, { contains: "a" }, 7, true, null, new File(["good"], "x")])(
    "are texts: %j is none",
    async (value) => {
      for (const type of ["short_text", "long_text", "number", "choice", "yes_no", "url"] as const) {
        const options = type === "choice" ? ["a", "b"] : [];
        const outcome = await send([field({ type, options, required: false })], { f_1: value });
        expect(outcome).toMatchObject([["f_1", expect.any(String)]]);
      }
    },
  );

  it("are as long as the field, without control characters", async () => {
    expect(await keep({}, "x".repeat(201))).toBe("Use at most 200 characters");
    expect(await keep({ type: "long_text" }, "x".repeat(4_001))).toBe("Use at most 4000 characters");
    expect(await keep({ type: "long_text" }, "x".repeat(1_000_000))).toBe("Use at most 4000 characters");
    for (const value of ["a\u0000b", "a\u202eb", "a\ud800b"])
      for (const type of ["short_text", "long_text", "url", "number"] as const)
        expect(await keep({ type }, value)).toBe("Remove the control characters");
    for (const value of ["=cmd|' /C calc'!A0", "{{7*7}}", "<svg onload=alert(1)>", "%0d%0a"])
      expect(await keep({}, value)).toBe(value);
  });

  it("to a choice are one of its options, exactly", async () => {
    const choice = { type: "choice", options: ["Servers", "Web hosting"] } as const;
    expect(await keep({ ...choice, options: [...choice.options] }, "Servers")).toBe("Servers");
    for (const value of ["servers", "Servers ", "Domains"])
      expect(await keep({ ...choice, options: [...choice.options] }, value)).toBe(
        "Choose one of the options",
      );
    expect(await keep({ type: "yes_no" }, "yes")).toBe(true);
    expect(await keep({ type: "yes_no" }, "no")).toBe(false);
    expect(await keep({ type: "yes_no" }, "on")).toBe("Choose one of the options");
  });

  it("to a number are its exact digits", async () => {
    expect(await keep({ type: "number" }, " 123456789012345.0000000001 ")).toBe("123456789012345.0000000001");
    for (const value of ["1e309", "NaN", "1,00", "٣", "9007199254740993", "9".repeat(40)])
      expect(await keep({ type: "number" }, value)).toMatch(/^Enter a number/);
  });

  it("to an address begin with http", async () => {
    expect(await keep({ type: "url" }, "https://Example.org/a b")).toBe("https://example.org/a%20b");
    for (const value of [
      "javascript:alert(1)",
      "data:text/html,x",
      "ftp://example.org",
      "example.org",
      "https://bank.example@evil.example/",
      "//example.org",
      "https://",
    ])
      expect(await keep({ type: "url" }, value)).toMatch(/^Enter an address/);
  });

  it("to a file are what its content is, up to 5 MB and not a byte more", async () => {
    const file = (size: number) => new File(["good", new Uint8Array(size - 4)], "a.pdf");
    expect(await keep({ type: "file" }, file(MAX_FILE_BYTES))).toMatchObject({ name: "a.pdf" });
    expect(await keep({ type: "file" }, file(MAX_FILE_BYTES + 1))).toBe(LARGE_FILE);
    expect(await keep({ type: "file" }, new File(["<html>"], "a.pdf"))).toBe(WRONG_FILE);
    expect(await keep({ type: "file" }, new File([], "a.pdf"))).toBe("The file is empty");
    expect(await keep({ type: "file" }, "a.pdf")).toBe("This is not a file");
  });

  it("tell all that is wrong at once", async () => {
    const fields = [
      field({ type: "number" }),
      field({ key: "f_2", type: "file" }),
      field({ key: "f_3", type: "url" }),
    ];
    const sent = { f_1: "x", f_2: new File(["bad"], "a.exe"), f_3: "x" };
    const outcome = await send(fields, sent);
    expect(Object.keys(Object.fromEntries(outcome as [string, string][])).sort()).toEqual([
      "f_1",
      "f_2",
      "f_3",
    ]);
  });
});
