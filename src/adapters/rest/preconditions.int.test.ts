import { beforeAll, describe, expect, it } from "vitest";
import { type ApiReseller, apiFixture } from "@/testing/api-fixture";
import type { TestProduct } from "@/testing/catalog";
import type { Route } from "./route";
import { routes } from "./routes";
import { type ApiAnswer, callApi } from "./testing/call-api";
import { SAMPLES } from "./testing/samples";

let one: ApiReseller;
let product: TestProduct;

beforeAll(async () => {
  ({ one, product } = await apiFixture());
});

const keyed = routes.filter((route): route is Route => !route.isPublic);
const nameOf = ({ method, path }: Route) => `${method} ${path}`;
const named = (list: Route[]) => list.map((route) => [nameOf(route), route] as const);
const sample = async (name: string) => (await SAMPLES[name]?.(one, product)) ?? { path: "/none" };
const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: unknown) =>
  callApi(method, path, { key: one.key, headers, body });
const etagOf = (answer: ApiAnswer) => answer.headers.get("etag") ?? "none";

const changing = keyed.filter(({ method }) => method === "PATCH" || method === "DELETE");
const readable = (route: Route) => keyed.some(({ method, path }) => method === "GET" && path === route.path);

describe.each(named(changing))("%s with If-Match", (name, route) => {
  it("changes nothing but the object that was seen", async () => {
    const { path, body } = await sample(name);
    for (const stale of ['"an-older-one"', 'W/"weak"', "unquoted", ""]) {
      const refused = await ask(route.method, path, { "if-match": stale }, body);
      expect(refused, stale).toMatchObject({ status: 412, json: { code: "precondition_failed" } });
    }
    if (!readable(route)) {
      expect((await ask(route.method, path, { "if-match": "*" }, body)).status).toBe(route.status);
      return;
    }
    const seen = etagOf(await ask("GET", path));
    expect(seen).toMatch(/^"[\w-]{27}"$/);
    const weak = await ask(route.method, path, { "if-match": `W/${seen}` }, body);
    expect(weak.status).toBe(412);
    const done = await ask(route.method, path, { "if-match": `"other", ${seen}` }, body);
    expect(done.status, done.text).toBe(200);
    // What is deleted, and not only archived, is not there any more.
    const after = (await ask("GET", path)).status === 404 ? 404 : 412;
    expect((await ask(route.method, path, { "if-match": seen }, body)).status).toBe(after);
    if (route.method === "PATCH") expect(etagOf(done)).toBe(etagOf(await ask("GET", path)));
  });
});

it("lets one of many changes of the same state through", async () => {
  const { path } = await sample("PATCH /customers/{id}");
  const seen = etagOf(await ask("GET", path));
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, n) => ask("PATCH", path, { "if-match": seen }, { name: `Name ${n}` })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(412)]);
});

it("answers an equal request under an Idempotency-Key again, though the object has changed by it", async () => {
  const { path } = await sample("PATCH /customers/{id}");
  const headers = { "if-match": etagOf(await ask("GET", path)), "idempotency-key": "matched once" };
  const first = await ask("PATCH", path, headers, { name: "Once" });
  const again = await ask("PATCH", path, headers, { name: "Once" });
  expect([first.status, again.status]).toEqual([200, 200]);
  expect(again.text).toBe(first.text);
});

const objects = keyed.filter(({ method, isList, file }) => method === "GET" && !isList && !file);

describe.each(named(objects))("%s with If-None-Match", (name) => {
  it("answers 304 without a body while it is the same", async () => {
    const { path } = await sample(name);
    const first = await ask("GET", path);
    const seen = etagOf(first);
    for (const tags of [seen, `W/${seen}`, `"x", ${seen}`, "*"]) {
      const same = await ask("GET", path, { "if-none-match": tags });
      expect([same.status, same.text, etagOf(same)], tags).toEqual([304, "", seen]);
    }
    const other = await ask("GET", path, { "if-none-match": '"x"' });
    expect([other.status, other.text]).toEqual([200, first.text]);
  });
});
