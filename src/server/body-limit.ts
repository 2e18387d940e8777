import type { IncomingMessage, ServerResponse } from "node:http";

const MB = 1024 * 1024;

/** Longest body that a page takes, in bytes. Also what Next takes by itself for a form. */
const PAGE_LIMIT = MB;
/** Five files of 5 MB and the rest: where somebody applies, or writes a ticket. Keep it with next.config.mjs. */
const UPLOAD_LIMIT = 27 * MB;
const UPLOAD_PATH = /^\/(portal\/(apply|tickets)|admin\/tickets)(?=[/?]|$)/;
/** A file of the whole catalogue has up to 2 MB. */
const CATALOGUE_LIMIT = 3 * MB;
const CATALOGUE_PATH = /^\/admin\/catalogue\/transfer(?=[/?]|$)/;
/** A file of customers has up to 2 MB. */
const CUSTOMERS_PATH = /^\/portal\/customers\/import(?=[/?]|$)/;
/** A bank's statement has up to 5 MB. */
const STATEMENT_LIMIT = 6 * MB;
const STATEMENT_PATH = /^\/admin\/payments\/import(?=[/?]|$)/;

/** Programs report here, in whatever way they send; each reads no further than a limit of its own. */
const HOOKS_PATH = /^\/api\/hooks\//;

/**
 * Answers a request whose announced body is too long for its page, before anything of it is kept (T20). One that does
 * not say its length is answered 411: browsers say it, and Next would take in as much as the longest form may have.
 *
 * @returns whether it did
 */
export function refuseLongBody(request: IncomingMessage, response: ServerResponse): boolean {
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  const url = request.url ?? "";
  const unsaid = encoding !== undefined && !HOOKS_PATH.test(url);
  if (!unsaid && Number(length ?? 0) <= limitOf(url)) return false;
  const head = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  response.writeHead(unsaid ? 411 : 413, head);
  response.end(unsaid ? "Say how long the body is.\n" : "What was sent is too large.\n");
  // Read to its end and dropped: a browser that is still sending would not read the answer.
  request.resume();
  return true;
}

function limitOf(url: string): number {
  if (UPLOAD_PATH.test(url)) return UPLOAD_LIMIT;
  if (STATEMENT_PATH.test(url)) return STATEMENT_LIMIT;
  return CATALOGUE_PATH.test(url) || CUSTOMERS_PATH.test(url) ? CATALOGUE_LIMIT : PAGE_LIMIT;
}
