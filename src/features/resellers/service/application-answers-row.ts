import { toPublicId } from "@/core/ids";
import type { AnswerValue } from "../domain/application-answers";
import { fieldsOf } from "../domain/application-form";
import type { ApplicationAnswerDto } from "../dto";

type FileRow = { id: string; fieldKey: string; name: string; contentType: string; sizeBytes: number };

type Row = {
  businessName: string;
  registrationNumber: string | null;
  taxId: string | null;
  description: string | null;
  answers: unknown;
  form: { fields: unknown };
  files: FileRow[];
};

/** The answers of an application by the form that it was filled in with. */
export function answersOf(row: Row): ApplicationAnswerDto[] {
  const given = row.answers as Record<string, AnswerValue>;
  return fieldsOf(row.form)
    .filter(({ shown }) => shown)
    .map((field) => {
      if (field.source === "standard") return { source: field.source, key: field.key, value: row[field.key] };
      const { source, key, type, label } = field;
      const file = row.files.find(({ fieldKey }) => fieldKey === key);
      return { source, key, type, label, value: given[key] ?? null, file: file ? toFileDto(file) : null };
    });
}

function toFileDto({ id, name, contentType, sizeBytes }: FileRow) {
  return { id: toPublicId("file", id), name, contentType, sizeBytes };
}

/** One line each for the activity log: "Website: https://example.org/". */
export function answerLines(answers: readonly ApplicationAnswerDto[]): string[] {
  return answers.flatMap((answer) => {
    if (answer.source === "standard") return [];
    const value = answer.file?.name ?? answer.value;
    if (value === null) return [];
    return [`${answer.label}: ${typeof value === "boolean" ? (value ? "yes" : "no") : value}`];
  });
}
