import { type IncomingHttpHeaders, request } from "node:http";

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: string };

/** Asks as a program does that normalises nothing: the path and the headers go out as they are. */
export function askRaw(
  base: string,
  path: string,
  init: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  const { method = "GET", headers = {}, body } = init;
  return new Promise((resolve, reject) => {
    // A connection of its own: one whose body never came is of no use to the next.
    const sent = request({ hostname, port, path, method, headers, agent: false }, async (response) => {
      const parts = await response.toArray().catch(() => []);
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(parts).toString(),
      });
    });
    sent.on("error", reject);
    sent.setTimeout(20_000, () => sent.destroy(new Error(`no answer to ${path}`)));
    sent.end(body);
  });
}
