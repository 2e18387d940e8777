import { attachment } from "@/core/files";
import { FILE_POLICY } from "./file-policy";

export type StoredFile = { name: string; contentType: string; content: Uint8Array<ArrayBuffer> };

/**
 * A download of what somebody sent. It is saved, never shown: whatever is in it, it runs nothing under our address
 * (T17), and no cache keeps it (T18).
 */
export function fileResponse({ name, contentType, content }: StoredFile): Response {
  return new Response(content, {
    headers: {
      "content-type": contentType,
      "content-length": String(content.byteLength),
      "content-disposition": attachment(name),
      "x-content-type-options": "nosniff",
      "content-security-policy": FILE_POLICY,
      "cache-control": "private, no-store",
    },
  });
}
