import { z } from "zod";
import type { FieldError } from "@/core/errors";
import { MAX_FILE_BYTES } from "@/core/files";
import { optionalLine, optionalText, requiredLine, requiredText } from "@/core/text";
import type { ApplicationField, CustomField, StandardKey } from "./application-form";
import { decimalText } from "./decimal-text";

/** A file whose content has been looked at. */
export type ReadFile = {
  name: string;
  contentType: string;
  content: Uint8Array<ArrayBuffer>;
  sha256: Uint8Array<ArrayBuffer>;
};

/** What an answer is when it is kept: numbers as the decimal text that was typed, since a float would change them. */
export type AnswerValue = string | boolean;

/** Looks at a file's content; null when it is none of those that are taken. */
export type FileReader = (file: File) => Promise<ReadFile | null>;

export const WRONG_FILE = "Use a PDF, an image (PNG, JPEG, WebP), or a document (DOCX, XLSX, ODT)";
export const LARGE_FILE = "Use a file of at most 5 MB";

/**
 * A VAT or tax number as printed: a country's letters may lead, then 5 to 14 letters and digits with at least two
 * digits; separators are dropped. Whether it is registered is for the reviewer.
 */
export const taxId = requiredLine(40)
  .transform((value) => value.toUpperCase().replaceAll(/[\s.\-/]/g, ""))
  .refine((value) => /^(?=(?:.*\d){2})[A-Z0-9]{5,16}$/.test(value), {
    error: "Enter a tax ID such as DE123456789: 5 to 16 letters and digits",
  });

const STANDARD: Record<StandardKey, (required: boolean) => z.ZodType> = {
  businessName: () => requiredLine(120),
  registrationNumber: (required) => (required ? requiredLine(60) : optionalLine(60)),
  taxId: (required) => unlessEmpty(taxId, required),
  description: (required) => (required ? requiredText(2_000) : optionalText(2_000)),
};

/**
 * What may be sent for a form: an object with the keys of the shown fields and no other. Controls send texts and
 * files; an empty one counts as absent. Parse it with `answerIssue` for words.
 */
export function answersSchema(fields: readonly ApplicationField[], read: FileReader) {
  const shape = fields
    .filter((field) => field.shown)
    .map((field) => {
      const { key, required } = field;
      return [
        key,
        field.source === "standard" ? STANDARD[field.key](required) : customSchema(field, read),
      ] as const;
    });
  return z.strictObject(Object.fromEntries(shape));
}

function customSchema(field: CustomField, read: FileReader): z.ZodType {
  const { required, options } = field;
  switch (field.type) {
    case "short_text":
      return required ? requiredLine(200) : optionalLine(200);
    case "long_text":
      return required ? requiredText(4_000) : optionalText(4_000);
    case "number":
      return unlessEmpty(numberAnswer, required);
    case "choice":
      return unlessEmpty(z.enum(options, { error: choiceIssue }), required);
    case "yes_no":
      return unlessEmpty(
        z.enum(["yes", "no"], { error: choiceIssue }).transform((value) => value === "yes"),
        required,
      );
    case "url":
      return unlessEmpty(urlAnswer, required);
    case "file":
      return unlessEmpty(fileAnswer(read), required);
  }
}

/** A control that was left alone sends "", a file control a file without name and content. */
function unlessEmpty(schema: z.ZodType, required: boolean): z.ZodType {
  const isEmpty = (value: unknown) =>
    (typeof value === "string" && value.trim() === "") ||
    (value instanceof File && value.size === 0 && value.name === "");
  return z.preprocess((value) => (isEmpty(value) ? undefined : value), required ? schema : schema.optional());
}

const choiceIssue = ({ input }: { input?: unknown }) =>
  input === undefined ? "Fill this in" : "Choose one of the options";

const numberAnswer = requiredLine(40).transform((text, ctx) => {
  const number = decimalText(text);
  if (number !== null) return number;
  ctx.addIssue({
    code: "custom",
    message: "Enter a number such as 1200 or 0.5, up to 1,000,000,000,000,000",
  });
  return z.NEVER;
});

const urlAnswer = requiredLine(2_000).transform((text, ctx) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  // A name before the host makes an address look like another's.
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password && url.href.length <= 4_000)
    return url.href;
  ctx.addIssue({ code: "custom", message: "Enter an address that begins with https:// or http://" });
  return z.NEVER;
});

function fileAnswer(read: FileReader) {
  return z
    .instanceof(File, {
      error: ({ input }) => (input === undefined ? "Choose a file" : "This is not a file"),
    })
    .refine((file) => file.size > 0, { error: "The file is empty" })
    .refine((file) => file.size <= MAX_FILE_BYTES, { error: LARGE_FILE })
    .transform(async (file, ctx) => {
      const found = await read(file);
      if (found) return found;
      ctx.addIssue({ code: "custom", message: WRONG_FILE });
      return z.NEVER;
    });
}

/** Words for what the fields' schemas themselves say nothing about. */
export const answerIssue: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === "unrecognized_keys") return "This field is not known";
  return issue.input === undefined ? "Fill this in" : "This is not valid";
};

/** The issues of a refused parse, each at its field. */
export function answerProblems({ issues }: z.ZodError): FieldError[] {
  return issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ path: [key], code: "unknown", detail: issue.message }))
      : [{ path: issue.path.map(String), code: issue.code, detail: issue.message }],
  );
}
