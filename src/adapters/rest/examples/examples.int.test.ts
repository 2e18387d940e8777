import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestProduct, type TestProduct } from "@/testing/catalog";
import { openApiDocument } from "../openapi/document";
import type { AnyRoute } from "../route";
import { routes } from "../routes";
import { type ExampleServer, type Exchange, startExampleServer } from "../testing/example-server";
import { exampleWorld, madeReal, prepareFor } from "../testing/example-world";
import { runCode } from "../testing/run-code";
import { settled } from "../testing/settled";
import { EXAMPLE_REQUESTS } from "./requests";

type Sample = { label: string; source: string };
type Operation = {
  "x-codeSamples": Sample[];
  requestBody?: { content: Record<string, { example: unknown }> };
};
type Document = { servers: [{ url: string }]; paths: Record<string, Record<string, Operation>> };

const document = openApiDocument(routes) as unknown as Document;
const recorded: Record<string, unknown> = {};

let server: ExampleServer;
let product: TestProduct;
let folder: string;

beforeAll(async () => {
  product = await createTestProduct();
  server = await startExampleServer();
  folder = await mkdtemp(path.join(tmpdir(), "tierline-examples-"));
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

it("has an example of every route, and no other", () => {
  expect(Object.keys(EXAMPLE_REQUESTS).sort()).toEqual(routes.map(({ name }) => name).sort());
});

function samplesOf(route: AnyRoute): Sample[] {
  return document.paths[route.path]?.[route.method.toLowerCase()]?.["x-codeSamples"] ?? [];
}

/** Runs one of the document's code samples against the API, on objects of its own. */
async function ran(route: AnyRoute, label: string) {
  const source = samplesOf(route).find((sample) => sample.label === label)?.source ?? "";
  const world = await exampleWorld(product);
  await prepareFor(world, product, route, EXAMPLE_REQUESTS[route.name]?.path?.id);
  const startedAt = Date.now();
  server.taken();
  const lang = label === "curl" ? "sh" : "ts";
  const here = madeReal(source, world).replaceAll(document.servers[0].url, server.base);
  await runCode({ lang, source: here }, world.owner.key, folder);
  const exchanges = server.taken();
  expect(exchanges, source).toHaveLength(1);
  return { exchange: exchanges[0] as Exchange, world, startedAt };
}

function expectItsAnswer(route: AnyRoute, { method, status, text, type }: Exchange): void {
  expect({ method, status }, text).toEqual({
    method: route.method,
    status: route.isPublic ? 200 : route.status,
  });
  if (route.isPublic || !route.file) {
    expect(route.response.safeParse(JSON.parse(text)).error).toBeUndefined();
  } else expect(type).toBe(route.file);
}

const named = routes.map((route) => [`${route.method} ${route.path}`, route] as const);

describe.each(named)("%s", (_, route) => {
  it("answers the curl command that the reference prints", async () => {
    const { exchange, world, startedAt } = await ran(route, "curl");
    expectItsAnswer(route, exchange);
    if (!route.isPublic && route.file) return;
    const known = new Map([...world.real].map(([example, real]) => [real, example]));
    const answer = settled(exchange.text, known, startedAt);
    // Of the document, whose answer would be the document itself, its first line.
    recorded[route.name] = route.name === "getOpenApi" ? { openapi: "3.1.0" } : answer;
  });

  it("answers the TypeScript that the reference prints", async () => {
    expectItsAnswer(route, (await ran(route, "TypeScript")).exchange);
  });

  it("has the example's body in the document as it is sent", () => {
    const operation = document.paths[route.path]?.[route.method.toLowerCase()];
    const { body } = EXAMPLE_REQUESTS[route.name] ?? {};
    expect(operation?.requestBody?.content["application/json"]?.example).toEqual(body);
    if (!route.isPublic && route.body) expect(route.body.safeParse(body).error).toBeUndefined();
  });
});

it("shows the answers that the API gives today", async () => {
  await expect(`${JSON.stringify(recorded, null, 2)}\n`).toMatchFileSnapshot("./answers.json");
});
