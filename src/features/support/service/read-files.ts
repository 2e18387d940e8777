import { AppError, type FieldError } from "@/core/errors";
import { MAX_FILE_BYTES } from "@/core/files";
import { LARGE_FILE, type ReadFile, readFile, WRONG_FILE } from "@/features/resellers";

/**
 * Looks at the files of a message, before its transaction: it takes time. `validation_failed` at `files` with what is
 * wrong with each, by its name.
 */
export async function readFiles(files: readonly File[]): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  const problems: FieldError[] = [];
  for (const file of files) {
    const found = await lookAt(file);
    if (typeof found === "string") {
      const detail = `${file.name.slice(0, 80)}: ${found}`;
      problems.push({ path: ["files"], code: "file_not_taken", detail });
    } else read.push(found);
  }
  if (problems.length > 0) throw new AppError("validation_failed", { fields: problems });
  return read;
}

async function lookAt(file: File): Promise<ReadFile | string> {
  if (file.size === 0) return "The file is empty";
  if (file.size > MAX_FILE_BYTES) return LARGE_FILE;
  return (await readFile(file)) ?? WRONG_FILE;
}
