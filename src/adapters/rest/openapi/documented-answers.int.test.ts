import { beforeAll, describe, expect, it } from "vitest";
import { API_SCOPES } from "@/core/access";
import { ERRORS, type ErrorCode } from "@/core/errors";
import texts from "@/messages/en/errorPages.json";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import type { TestProduct } from "@/testing/catalog";
import type { Route } from "../route";
import { routes } from "../routes";
import { type ApiAnswer, type ApiRequest, callApi } from "../testing/call-api";
import { SAMPLES } from "../testing/samples";
import { problemSchema } from "./parts";

// Whatever a route answers, good or bad, is in the document: its status there, its body by the schema, its code with
// a page of its own.

type Document = { paths: Record<string, Record<string, { responses: Record<string, object> } | undefined>> };

let one: ApiReseller;
let product: TestProduct;
let document: Document;

beforeAll(async () => {
  ({ one, product } = await apiFixture());
  document = (await callApi("GET", "/openapi.json")).json as Document;
});

const keyed = routes.filter((route): route is Route => !route.isPublic);
const named = keyed.map((route) => [`${route.method} ${route.path}`, route] as const);

function assertDocumented(route: Route, answer: ApiAnswer): void {
  const responses = document.paths[route.path]?.[route.method.toLowerCase()]?.responses ?? {};
  expect(Object.keys(responses), answer.text).toContain(String(answer.status));
  if (answer.status < 300) {
    if (!route.file) expect(route.response.safeParse(answer.json).error).toBeUndefined();
    return;
  }
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const problem = problemSchema.parse(answer.json);
  const code = problem.code as ErrorCode;
  expect(problem.status).toBe(ERRORS[code].status);
  expect(problem.type).toMatch(new RegExp(`/errors/${code}$`));
  expect(Object.keys(texts)).toContain(code);
  expect(problem.request_id).toBe(answer.headers.get("request-id"));
}

describe.each(named)("%s", (name, route) => {
  it("answers nothing that is not in the document", async () => {
    const { path, body, missing } = (await SAMPLES[name]?.(one, product)) ?? { path: "/none" };
    const ask = async (status: number, where: string, request: ApiRequest) => {
      const answer = await callApi(route.method, where, { key: one.key, ...request });
      expect(answer.status, answer.text).toBe(status);
      assertDocumented(route, answer);
    };
    const scopes = API_SCOPES.filter((scope) => scope !== route.scope);
    const { json } = await callApi("POST", "/api-keys", { key: one.key, body: { name: "No", scopes } });
    await ask(401, path, { body, headers: { authorization: "Bearer trl_live_none" } });
    await ask(403, path, { body, key: String(json.secret) });
    await ask(400, `${path}${path.includes("?") ? "&" : "?"}nonsense=1`, { body });
    if (missing) await ask(404, missing, { body });
    if (route.body) {
      await ask(400, path, { body: "{" });
      await ask(415, path, { body: "x", headers: { "content-type": "text/plain" } });
      await ask(413, path, { body: JSON.stringify({ name: "x".repeat(300_000) }) });
      await ask(422, path, { body: { nonsense: 1 } });
    }
    if (route.idempotent) await ask(400, path, { body, headers: { "idempotency-key": "" } });
    if (route.method === "PATCH" || route.method === "DELETE")
      await ask(412, path, { body, headers: { "if-match": '"old"' } });
    await ask(route.status, path, { body });
    if (route.dryRun)
      await ask(200, `${path}?dry_run=true`, { body: { ...(body as object), external_id: null } });
  });
});

it.each(routes.filter((route) => route.isPublic).map((route) => [route.path, route] as const))(
  "%s answers anybody by its schema",
  async (path, route) => {
    const answer = await callApi("GET", path);
    expect(answer.status).toBe(200);
    expect(route.response.safeParse(answer.json).error).toBeUndefined();
    expect(document.paths[path]?.get?.responses).toHaveProperty("200");
  },
);
