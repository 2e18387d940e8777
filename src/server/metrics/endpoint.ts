import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { getDatabase } from "@/db";
import { metrics } from "@/metrics";
import { addGauges } from "./gauges";

const PATH = /^\/metrics(?=\?|$)/;
/** One look at the database serves all who ask within this time, in ms. */
const FRESH_MS = 5_000;

/** What answers `/metrics`; without a token nothing does. @returns whether it did */
export type MetricsEndpoint = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Prometheus' text under `/metrics`, for whoever has the token alone. To everybody else, and while none is set, the
 * address is as any other that does not exist, so that it is never on the internet by accident.
 */
export function metricsEndpoint(token: string | undefined, database = getDatabase): MetricsEndpoint {
  if (token === undefined) return () => false;
  const { registry } = metrics();
  const { look } = addGauges(registry, database);
  let looked = { at: Number.NEGATIVE_INFINITY, done: Promise.resolve() };
  return (request, response) => {
    if (!PATH.test(request.url ?? "") || !isRight(request.headers.authorization, token)) return false;
    if (performance.now() - looked.at > FRESH_MS) looked = { at: performance.now(), done: look() };
    void looked.done
      .then(() => registry.metrics())
      .then((text) => {
        response.writeHead(200, { "content-type": registry.contentType, "cache-control": "no-store" });
        response.end(request.method === "HEAD" ? undefined : text);
      })
      .catch(() => response.destroy());
    return true;
  };
}

function isRight(header: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(header ?? ""), digest(`Bearer ${token}`));
}
