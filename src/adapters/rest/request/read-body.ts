import { AppError } from "@/core/errors";

/** 256 KiB (api.md, `payload_too_large`). */
export const MAX_BODY_BYTES = 256 * 1024;

/** How long a caller may take to send it (T20), in ms. */
const SENDING_LIMIT_MS = 10_000;

/**
 * The body's bytes, read no further and waited for no longer than the limits.
 *
 * @throws {AppError} `payload_too_large`; `malformed_json` when it has not come to its end in time
 */
export async function readBody(request: Request, limitMs = SENDING_LIMIT_MS): Promise<Uint8Array> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > MAX_BODY_BYTES) throw tooLarge();
  // As much as was announced comes, and no more: servers see to that. Node's is asked for it in one piece.
  const sending = announced > 0 ? wholeOf(request) : request.body ? allOf(request.body) : null;
  if (!sending) return new Uint8Array();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate()), limitMs);
  });
  try {
    return await Promise.race([sending, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function wholeOf(request: Request): Promise<Uint8Array> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > MAX_BODY_BYTES) throw tooLarge();
  return bytes;
}

async function allOf(body: ReadableStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

function tooLate(): AppError {
  return new AppError("malformed_json", { detail: "The body did not come to its end in time." });
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
