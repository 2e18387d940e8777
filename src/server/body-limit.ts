import type { IncomingMessage, ServerResponse } from "node:http";

const MB = 1024 * 1024;

/** Longest body that a page takes, in bytes. Also what Next takes by itself for a form. */
const PAGE_LIMIT = MB;
/** Five files of 5 MB and the other answers: only where somebody applies. Keep it with next.config.mjs. */
const UPLOAD_LIMIT = 27 * MB;
const UPLOAD_PATH = /^\/portal\/apply(?=[/?]|$)/;
/** A file of the whole catalogue has up to 2 MB. */
const CATALOGUE_LIMIT = 3 * MB;
const CATALOGUE_PATH = /^\/admin\/catalogue\/transfer(?=[/?]|$)/;

/**
 * Answers a request whose announced body is too long for its page, before anything of it is kept (T20).
 *
 * @returns whether it did
 */
export function refuseLongBody(request: IncomingMessage, response: ServerResponse): boolean {
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced <= limitOf(request.url ?? "")) return false;
  response.writeHead(413, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end("What was sent is too large.\n");
  // Read to its end and dropped: a browser that is still sending would not read the answer.
  request.resume();
  return true;
}

function limitOf(url: string): number {
  if (UPLOAD_PATH.test(url)) return UPLOAD_LIMIT;
  return CATALOGUE_PATH.test(url) ? CATALOGUE_LIMIT : PAGE_LIMIT;
}
