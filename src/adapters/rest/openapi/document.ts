import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { env } from "@/env";
import { addExamples } from "../examples/add-examples";
import { API_BASE } from "../facts";
import type { AnyRoute } from "../route";
import { keyedOperation, publicOperation } from "./operation";
import { TAGS } from "./tags";

/** The API as OpenAPI 3.1, from the very schemas that its requests are parsed and its answers checked by. */
export function openApiDocument(routes: readonly AnyRoute[]): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const operation: ZodOpenApiOperationObject = route.isPublic
      ? publicOperation(route)
      : keyedOperation(route);
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation };
  }
  const base = `${env.APP_URL}${API_BASE}`;
  const document = createDocument(
    {
      openapi: "3.1.0",
      info: {
        title: "Reseller API",
        version: "1",
        description:
          "Amounts are integer minor units, percentages basis points, times RFC 3339 in UTC. Lists page by cursor. Errors are application/problem+json.",
      },
      servers: [{ url: base }],
      security: [{ apiKey: [] }],
      tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name, description: TAGS[name] })),
      paths,
      components: { securitySchemes: { apiKey: { type: "http", scheme: "bearer" } } },
    },
    {
      // Answers may gain fields: a client generated today has to read tomorrow's.
      override: ({ jsonSchema, io }) => {
        if (io === "output" && jsonSchema.additionalProperties === false) {
          delete jsonSchema.additionalProperties;
        }
      },
    },
  );
  for (const route of routes) {
    const operation = document.paths?.[route.path]?.[route.method.toLowerCase() as "get"];
    if (operation) addExamples(operation, route, base);
  }
  openReferences(document);
  return document;
}

/**
 * A named schema with a description of its own is a reference, beside which the generator leaves that nothing may be
 * there besides: of the reference's own fields, that refuses every one.
 */
function openReferences(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  if ("$ref" in node && "additionalProperties" in node) delete node.additionalProperties;
  for (const part of Object.values(node)) openReferences(part);
}
