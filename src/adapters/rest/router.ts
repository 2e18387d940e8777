import { AppError } from "@/core/errors";

type Entry = { method: string; path: string };

export type Match<R extends Entry> = { route: R; params: Record<string, string> };

/** Every lawful method of a path, for `Allow`; HEAD goes where GET goes. */
export class MethodNotAllowed extends AppError {
  constructor(readonly allow: string) {
    super("method_not_allowed", { detail: `This path takes ${allow}.` });
  }
}

type Pattern<R> = { segments: string[]; routes: Map<string, R> };

/**
 * Finds the route of a request by its literal path: no decoding, no slash to spare.
 *
 * @throws {AppError} `not_found`, or MethodNotAllowed for a path that other methods have
 */
export function createRouter<R extends Entry>(
  routes: readonly R[],
): (method: string, path: string) => Match<R> {
  const patterns = new Map<string, Pattern<R>>();
  for (const route of routes) {
    const pattern = patterns.get(route.path) ?? { segments: route.path.split("/"), routes: new Map() };
    if (pattern.routes.has(route.method)) throw new Error(`${route.method} ${route.path} is there twice`);
    pattern.routes.set(route.method, route);
    patterns.set(route.path, pattern);
  }
  // Literal segments before parameters: /orders/quote is not an order.
  const ordered = [...patterns.values()].sort((a, b) => placeholders(a) - placeholders(b));

  return (method, path) => {
    const segments = path.split("/");
    for (const pattern of ordered) {
      const params = matchSegments(pattern.segments, segments);
      if (!params) continue;
      const route = pattern.routes.get(method === "HEAD" ? "GET" : method);
      if (route) return { route, params };
      throw new MethodNotAllowed(allowedMethods(pattern.routes));
    }
    throw new AppError("not_found", { detail: "There is no such path." });
  };
}

function placeholders(pattern: Pattern<unknown>): number {
  return pattern.segments.filter((segment) => segment.startsWith("{")).length;
}

function matchSegments(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | null {
  if (pattern.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const actual = segments[index] ?? "";
    if (!expected.startsWith("{")) {
      if (actual !== expected) return null;
    } else {
      if (actual === "") return null;
      params[expected.slice(1, -1)] = actual;
    }
  }
  return params;
}

function allowedMethods(routes: ReadonlyMap<string, unknown>): string {
  const methods = [...routes.keys()];
  if (routes.has("GET")) methods.push("HEAD");
  return [...methods, "OPTIONS"].sort().join(", ");
}
