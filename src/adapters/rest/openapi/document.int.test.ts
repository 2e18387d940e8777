import { expect, it } from "vitest";
import { routes } from "../routes";
import { callApi } from "../testing/call-api";

type Operation = { operationId: string; responses: Record<string, unknown>; security?: unknown[] };
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };

it("describes every route, under a name of its own, with its answers", async () => {
  const { json, headers } = await callApi("GET", "/openapi.json");
  const document = json as unknown as Document;
  expect(document.openapi).toBe("3.1.0");
  expect(headers.get("request-id")).toMatch(/^req_/);
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(routes.map((route) => `${route.method} ${route.path}`).sort());

  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  expect(new Set(operations.map((operation) => operation.operationId)).size).toBe(operations.length);
  for (const operation of operations) {
    expect(Object.keys(operation.responses)).toContain("500");
    if (!operation.security) expect(Object.keys(operation.responses)).toContain("401");
  }
});

it("has no reference that leads nowhere", async () => {
  const { json, text } = await callApi("GET", "/openapi.json");
  const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? "");
  expect(references.length).toBeGreaterThan(50);
  for (const reference of new Set(references)) {
    const found = reference
      .split("/")
      .reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], json);
    expect(found, reference).toBeDefined();
  }
});
