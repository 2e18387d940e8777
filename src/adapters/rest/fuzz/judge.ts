import { problemSchema } from "../openapi/parts";
import type { Route } from "../route";
import { createRouter } from "../router";
import { routes } from "../routes";
import type { FuzzRequest, OpenApi } from "./requests";
import { type FuzzAnswer, SLOWEST_MS } from "./send";

/** Words of a stack, of SQL, or of what the product is made of, that no answer to a stranger may have. */
const INNER_TEXT =
  /\n\s+at |node_modules|\.(ts|mjs|js):\d+|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM) |syntax error|violates|constraint "|prisma|relation "/i;

const findRoute = createRouter(routes);

/** What is wrong with an answer to any request whatever; null when nothing is. */
export function faultOf(request: FuzzRequest, answer: FuzzAnswer, document: OpenApi): string | null {
  const { status, text, ms, headers } = answer;
  if (status >= 500) return `a ${status}`;
  if (ms > SLOWEST_MS) return `${Math.round(ms)} ms`;
  if (INNER_TEXT.test(text)) return "inner text in the answer";
  if (!/^req_[0-9a-z]{26}$/.test(String(headers["request-id"]))) return "no request id";
  if (request.method === "HEAD" || status === 204 || status === 304) return text ? "a body" : null;
  const route = routeOf(request);
  if (status >= 400) return problemFault(answer) ?? undocumented(route, status, document);
  return undocumented(route, status, document) ?? bodyFault(request, route, text);
}

function problemFault({ status, headers, text }: FuzzAnswer): string | null {
  if (headers["content-type"] !== "application/problem+json") return `type ${headers["content-type"]}`;
  const problem = problemSchema.safeParse(jsonOf(text));
  if (!problem.success) return `no problem: ${problem.error.message}`;
  if (problem.data.status !== status) return "another status in the body";
  if (status === 429 && !headers["retry-after"]) return "no Retry-After";
  if (status === 401 && headers["www-authenticate"] !== "Bearer") return "no WWW-Authenticate";
  return status === 405 && !headers.allow ? "no Allow" : null;
}

/** The document describes operations; no path, no method of it, is described by none. */
function undocumented(route: Route | null, status: number, document: OpenApi): string | null {
  if (!route) return status === 404 || status === 405 ? null : `${status} of no operation`;
  const operation = document.paths[route.path]?.[route.method.toLowerCase()];
  return operation?.responses[String(status)] ? null : `${status} is not in the document`;
}

function bodyFault({ path }: FuzzRequest, route: Route | null, text: string): string | null {
  if (!route?.response || route.file || path.includes("expand")) return null;
  const result = route.response.safeParse(jsonOf(text));
  return result.success ? null : `another form: ${result.error.message.slice(0, 300)}`;
}

function routeOf({ method, path }: FuzzRequest): Route | null {
  try {
    const { pathname } = new URL(path, "http://127.0.0.1");
    return findRoute(method, pathname.slice("/api/v1".length)).route as Route;
  } catch {
    return null;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
