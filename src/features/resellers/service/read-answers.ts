import { AppError } from "@/core/errors";
import {
  type AnswerValue,
  answerIssue,
  answerProblems,
  answersSchema,
  type ReadFile,
} from "../domain/application-answers";
import { type ApplicationField, STANDARD_KEYS, type StandardKey } from "../domain/application-form";
import { readFile } from "./read-file";

/** What was sent, sorted by where it is kept. */
export type Answers = {
  standard: Record<Exclude<StandardKey, "businessName">, string | null> & { businessName: string };
  custom: Record<string, AnswerValue>;
  files: (ReadFile & { fieldKey: string })[];
};

/** Checks what was sent against a form; `validation_failed` with what is wrong at each field. */
export async function readAnswers(fields: readonly ApplicationField[], sent: unknown): Promise<Answers> {
  const parsed = await answersSchema(fields, readFile).safeParseAsync(sent, { error: answerIssue });
  if (!parsed.success) throw new AppError("validation_failed", { fields: answerProblems(parsed.error) });
  const values = parsed.data as Record<string, AnswerValue | ReadFile | undefined>;
  const text = (key: StandardKey) => (values[key] as string | undefined) ?? null;
  const answers: Answers = {
    standard: {
      businessName: text("businessName") ?? "",
      registrationNumber: text("registrationNumber"),
      taxId: text("taxId"),
      description: text("description"),
    },
    custom: {},
    files: [],
  };
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || (STANDARD_KEYS as readonly string[]).includes(key)) continue;
    if (typeof value === "object") answers.files.push({ ...value, fieldKey: key });
    else answers.custom[key] = value;
  }
  return answers;
}
