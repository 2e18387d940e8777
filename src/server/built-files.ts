import type { IncomingMessage, ServerResponse } from "node:http";
import sirv from "sirv";

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

const PREFIX = "/_next/static";
const A_YEAR_SECONDS = 31_536_000;

/**
 * Answers for the build's own scripts and styles, packed as the build has left them beside each (scripts/lib/compress.mjs):
 * Next packs them anew for each visitor, and not as small. Their names change with what is in them, so browsers keep them.
 *
 * @param folder where Next has built to
 * @param rest whoever answers everything else, files that are not there too
 */
export function serveBuiltFiles(folder: string, rest: Listener): Listener {
  const serve = sirv(`${folder}/static`, {
    immutable: true,
    maxAge: A_YEAR_SECONDS,
    brotli: true,
    gzip: true,
  });
  return (request, response) => {
    const { url = "", method } = request;
    if (!url.startsWith(`${PREFIX}/`) || (method !== "GET" && method !== "HEAD"))
      return rest(request, response);
    request.url = url.slice(PREFIX.length);
    return serve(request, response, () => {
      request.url = url;
      void rest(request, response);
    });
  };
}
