import { Histogram, Registry } from "prom-client";

// Next bundles modules apart from our own server: both count in the one registry here.
type Metrics = { registry: Registry; requests: Histogram<"door" | "route" | "method" | "status"> };
const shared = globalThis as { tierlineMetrics?: Metrics };

/** What this process counts. Labels name routes and states, of which there are few: never a tenant, an id or a text. */
export function metrics(): Metrics {
  shared.tierlineMetrics ??= makeMetrics();
  return shared.tierlineMetrics;
}

function makeMetrics(): Metrics {
  const registry = new Registry();
  const requests = new Histogram({
    name: "tierline_http_request_duration_seconds",
    help: "Time from a request's arrival to its answer",
    labelNames: ["door", "route", "method", "status"] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return { registry, requests };
}

const METHODS = new Set(["GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS"]);

/** Notes an answered request. `route` is a template (`/orders/{id}`), never an address as it was asked for. */
export function countRequest(
  door: "api" | "pages" | "hooks" | "customers",
  route: string,
  method: string,
  status: number,
  ms: number,
): void {
  const labels = { door, route, method: METHODS.has(method) ? method : "other", status: String(status) };
  metrics().requests.observe(labels, ms / 1000);
}
