import { AppError } from "@/core/errors";

/** 256 KiB (api.md, `payload_too_large`). */
export const MAX_BODY_BYTES = 256 * 1024;

/**
 * The body's bytes, read no further than the limit.
 *
 * @throws {AppError} `payload_too_large`
 */
export async function readBody(request: Request): Promise<Uint8Array> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > MAX_BODY_BYTES) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function tooLarge(): AppError {
  return new AppError("payload_too_large", { detail: "Send at most 256 KiB." });
}

/**
 * Refuses any body but plain JSON in UTF-8: compressed ones too.
 *
 * @throws {AppError} `unsupported_media_type`
 */
export function assertJsonBody(headers: Headers): void {
  const [type, ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  const isUtf8 = parameters.every((parameter) => /^\s*charset\s*=\s*"?utf-8"?\s*$/.test(parameter));
  const encoding = (headers.get("content-encoding") ?? "identity").toLowerCase();
  if (type?.trim() === "application/json" && isUtf8 && encoding === "identity") return;
  throw new AppError("unsupported_media_type", {
    detail: "Send the body as application/json in UTF-8, not compressed.",
  });
}
