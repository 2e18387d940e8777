import type { ErrorCode } from "@/core/errors";
import type { CodeSample } from "../examples/code";
import { openApiDocument } from "../openapi/document";
import { routes } from "../routes";
import { fieldsOf, nodeOf, type Schema, type SchemaNode, type Schemas, typeOf } from "./schema-node";

export type ReferenceAnswer = {
  status: string;
  description: string;
  type: string;
  fields: SchemaNode[];
  example: unknown;
};

/** One route as its page shows it. */
export type ReferenceOperation = {
  /** The route's name, which is its anchor as well. */
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string | undefined;
  /** Null: needs no key. */
  scope: string | null;
  parameters: { place: "path" | "query" | "header"; fields: SchemaNode[] }[];
  body: { description: string | undefined; fields: SchemaNode[] } | null;
  answers: ReferenceAnswer[];
  errors: ErrorCode[];
  code: CodeSample[];
};

export type ReferenceResource = { slug: string; name: string; operations: ReferenceOperation[] };
export type Reference = { base: string; resources: ReferenceResource[] };

type Parameter = {
  name: string;
  in: "path" | "query" | "header";
  required?: boolean;
  schema?: Schema;
  description?: string;
};

type Content = Record<string, { schema: Schema; example?: unknown }>;

type Operation = {
  operationId: string;
  summary: string;
  description?: string;
  tags: [string];
  "x-scope"?: string;
  "x-error-codes": ErrorCode[];
  "x-codeSamples": { label: string; source: string }[];
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
};

type Document = {
  servers: [{ url: string }];
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Schemas };
};

let made: Reference | undefined;

/** What the pages at /docs/api show: our own OpenAPI document, and nothing beside it. */
export function apiReference(): Reference {
  made ??= referenceOf(openApiDocument(routes) as unknown as Document);
  return made;
}

/** "API keys" → "api-keys": a resource's page. */
export function slugOf(tag: string): string {
  return tag.toLowerCase().replaceAll(" ", "-");
}

function referenceOf({ servers, tags, paths, components }: Document): Reference {
  const all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      tag: operation.tags[0],
      operation: operationOf(method.toUpperCase(), path, operation, components.schemas),
    })),
  );
  const resources = tags.map(({ name }) => ({
    slug: slugOf(name),
    name,
    operations: all.filter(({ tag }) => tag === name).map(({ operation }) => operation),
  }));
  return { base: servers[0].url, resources };
}

function operationOf(
  method: string,
  path: string,
  operation: Operation,
  schemas: Schemas,
): ReferenceOperation {
  const body = operation.requestBody?.content["application/json"]?.schema;
  return {
    id: operation.operationId,
    method,
    path,
    summary: operation.summary,
    description: operation.description,
    scope: operation["x-scope"] ?? null,
    parameters: parametersOf(operation.parameters ?? [], schemas),
    body: body
      ? {
          description: body.description ?? referred(body, schemas)?.description,
          fields: fieldsOf(body, schemas),
        }
      : null,
    answers: answersOf(operation, schemas),
    errors: operation["x-error-codes"],
    code: operation["x-codeSamples"].map(({ label, source }) => ({
      lang: label === "curl" ? "sh" : "ts",
      source,
    })),
  };
}

function referred({ $ref }: Schema, schemas: Schemas): Schema | undefined {
  return schemas[$ref?.split("/").pop() ?? ""];
}

function parametersOf(parameters: Parameter[], schemas: Schemas): ReferenceOperation["parameters"] {
  return (["path", "query", "header"] as const).flatMap((place) => {
    const fields = parameters
      .filter((parameter) => parameter.in === place)
      .map(({ name, schema = {}, required = false, description }) =>
        nodeOf(name, { description, ...schema }, required, schemas),
      );
    return fields.length > 0 ? [{ place, fields }] : [];
  });
}

/** The good ones; what goes wrong is said by the codes. */
function answersOf({ responses }: Operation, schemas: Schemas): ReferenceAnswer[] {
  return Object.entries(responses)
    .filter(([status]) => Number(status) < 400)
    .map(([status, { description, content }]) => {
      const [type, media] = Object.entries(content ?? {})[0] ?? [];
      const isJson = type === "application/json" && media !== undefined;
      return {
        status,
        description,
        type: isJson ? typeOf(media.schema, schemas) : (type ?? ""),
        fields: isJson ? fieldsOf(media.schema, schemas) : [],
        example: media?.example,
      };
    });
}
