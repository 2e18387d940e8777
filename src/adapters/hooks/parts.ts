import { type AppError, ERRORS, type ErrorCode } from "@/core/errors";

/** The body's bytes; null when there are more than `limit`. */
export async function readUpTo(request: Request, limit: number): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** An error, as every door says it. */
export function answer(code: ErrorCode, title: string = ERRORS[code].title): Response {
  const { status } = ERRORS[code];
  return json(status, { code, title, status });
}

/** What a verb has refused; "not now" says when to send it again (F8). */
export function failed({
  code,
  retryAfterSeconds = ERRORS[code].status === 503 ? 1 : undefined,
}: AppError): Response {
  const response = answer(code);
  if (retryAfterSeconds !== undefined) response.headers.set("retry-after", String(retryAfterSeconds));
  return response;
}

export function json(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
