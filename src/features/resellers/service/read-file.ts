import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { cleanFileName, FILE_TYPES } from "@/core/files";
import type { ReadFile } from "../domain/application-answers";

/** What a file is by its content, whatever its name and its sender say; null for what is not taken (T17). */
export async function readFile(file: File): Promise<ReadFile | null> {
  const content = new Uint8Array(await file.arrayBuffer());
  // Content that only looks like one of the known kinds can make the reading fail.
  const found = await fileTypeFromBuffer(content).catch(() => undefined);
  if (!found || !Object.hasOwn(FILE_TYPES, found.mime)) return null;
  const sha256 = new Uint8Array(createHash("sha256").update(content).digest());
  return { name: cleanFileName(file.name, found.mime), contentType: found.mime, content, sha256 };
}
