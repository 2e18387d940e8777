import { Agent, request as httpRequest } from "node:http";
import type { FuzzRequest } from "./requests";

export type FuzzAnswer = { status: number; headers: Record<string, unknown>; text: string; ms: number };

/** Longest that an answer may take, in milliseconds (api.md's own bar for bad input). */
export const SLOWEST_MS = 5_000;

/** Sends requests over the network of this machine, each from an address of its own. */
export function sender(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  let count = 0;

  function send({ method, path, headers, body }: FuzzRequest): Promise<FuzzAnswer> {
    count++;
    const startedAt = performance.now();
    const from = `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count & 255}`;
    const length = body === null ? {} : { "content-length": Buffer.byteLength(body) };
    const sent = {
      ...(headers["transfer-encoding"] ? {} : length),
      "x-tierline-client-address": from,
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const request = httpRequest(
        { port, host: "127.0.0.1", method, path, agent, headers: sent },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () => {
            const text = Buffer.concat(chunks).toString("utf8");
            const ms = performance.now() - startedAt;
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text, ms });
          });
        },
      );
      request.setTimeout(SLOWEST_MS * 4, () => request.destroy(new Error("no answer")));
      request.on("error", reject);
      request.end(body ?? undefined);
    });
  }

  return { send, close: () => agent.destroy() };
}
