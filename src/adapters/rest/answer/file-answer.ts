import { attachment } from "@/core/files";
import type { Answer } from "./answer";

/** A file as a verb gives it. */
export type ApiFile = { name: string; contentType: "application/pdf"; content: Uint8Array<ArrayBuffer> };

/** A file to be saved under its own name. */
export function fileAnswer({ name, contentType, content }: ApiFile): Answer {
  const headers = { "content-disposition": attachment(name), "x-content-type-options": "nosniff" };
  return { status: 200, type: contentType, body: content, headers };
}
