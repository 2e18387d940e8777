import fc from "fast-check";
import { type Pool, type Schema, valuesOf } from "./from-schema";
import { bodyFault, contentType, hostileText, oddHeaders } from "./hostile";

/** One request as it goes over the wire; `operation` is the document's, for what its answer has to be. */
export type FuzzRequest = {
  operation: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array | null;
};

type Parameter = { name: string; in: string; schema?: Schema };
type Operation = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  security?: unknown[];
};
export type OpenApi = {
  paths: Record<string, Record<string, Operation & { responses: Record<string, unknown> }>>;
  components?: { schemas?: Record<string, Schema> };
};

/** Whose keys requests come with, those of nobody among them. */
export type Keys = { good: readonly string[]; bad: readonly string[] };

/** Requests of every operation of the document: most of them nearly right, each part wrong now and then. */
export function requestsOf(document: OpenApi, pool: Pool, keys: Keys): fc.Arbitrary<FuzzRequest> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => requestOf(path, method, operation, pool, keys)),
  );
  return fc.oneof(...operations);
}

function requestOf(
  template: string,
  method: string,
  operation: Operation,
  pool: Pool,
  keys: Keys,
): fc.Arbitrary<FuzzRequest> {
  const parameters = operation.parameters ?? [];
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const json = schema ? valuesOf(schema, pool) : fc.constantFrom<unknown>(undefined, {}, undefined);
  return fc
    .record({
      path: pathOf(template, pool),
      query: queryOf(parameters, pool),
      authorization: authorizationOf(keys),
      type: contentType,
      odd: oddHeaders,
      json: method === "get" || method === "delete" ? fc.constant(undefined) : json,
      fault: bodyFault,
      method: fc.oneof(
        { weight: 40, arbitrary: fc.constant(method.toUpperCase()) },
        { weight: 1, arbitrary: fc.constantFrom("PUT", "HEAD", "OPTIONS", "DELETE", "PATCH", "POST") },
      ),
    })
    .map(({ path, query, authorization, type, odd, json, fault, method: sent }) => {
      const hasBody = json !== undefined && sent !== "HEAD";
      return {
        operation: `${method.toUpperCase()} ${template}`,
        method: sent,
        path: `/api/v1${path}${query}`,
        headers: {
          ...(authorization && { authorization }),
          ...(hasBody && type && { "content-type": type }),
          ...odd,
        },
        body: hasBody ? fault(JSON.stringify(json)) : null,
      };
    });
}

function pathOf(template: string, { ids }: Pool): fc.Arbitrary<string> {
  if (!template.includes("{")) {
    return fc.oneof(
      { weight: 40, arbitrary: fc.constant(template) },
      { weight: 1, arbitrary: fc.constantFrom(`${template}/`, `/${template}`, `${template}%00`, "/..%2f") },
    );
  }
  const id = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...ids) },
    { weight: 1, arbitrary: hostileText.map((text) => encodeURIComponent(text) || "%") },
    { weight: 1, arbitrary: fc.constantFrom("res_", "ord_x", "%", "%zz", "%25%36", "..", "ORD_01") },
  );
  // An id of the kind that the path speaks of, more often than not.
  const kind = idKind(template);
  const fitting = ids.filter((one) => kind && one.startsWith(kind));
  const chosen =
    fitting.length > 0 ? fc.oneof(fc.constantFrom(...fitting), fc.constantFrom(...fitting), id) : id;
  return chosen.map((text) => template.replace(/\{\w+\}/, () => text));
}

const KINDS: Readonly<Record<string, string>> = {
  products: "prd_",
  customers: "cus_",
  orders: "ord_",
  services: "svc_",
  invoices: "inv_",
  "api-keys": "key_",
  "webhook-endpoints": "whe_",
  "webhook-deliveries": "dlv_",
};

function idKind(template: string): string | undefined {
  return KINDS[template.split("/")[1] ?? ""];
}

function queryOf(parameters: readonly Parameter[], pool: Pool): fc.Arbitrary<string> {
  const own = parameters.filter((parameter) => parameter.in === "query");
  const names = own.map(({ name, schema }) =>
    valuesOf(schema ?? {}, pool).map((value) =>
      (Array.isArray(value) ? value : [value]).map((one) => pair(name, one)),
    ),
  );
  const odd = fc
    .tuple(
      fc.constantFrom("nonsense", "limit[]", "status[not]", "__proto__", "cursor", "api_key", ""),
      hostileText,
    )
    .map(([name, text]) => [pair(name, text)]);
  const one =
    names.length > 0
      ? fc.oneof({ weight: 12, arbitrary: fc.oneof(...names) }, { weight: 1, arbitrary: odd })
      : odd;
  const none = fc.constant<string[][]>([]);
  const some = fc.array(one, { minLength: 1, maxLength: 3 });
  return fc
    .oneof({ weight: names.length > 0 ? 1 : 20, arbitrary: none }, { weight: 1, arbitrary: some })
    .map((pairs) => (pairs.flat().length > 0 ? `?${pairs.flat().join("&")}` : ""));
}

function pair(name: string, value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  // A lone surrogate cannot be percent-encoded.
  return `${encodeURIComponent(name)}=${encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"))}`;
}

function authorizationOf({ good, bad }: Keys): fc.Arbitrary<string | undefined> {
  return fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...good).map((key) => `Bearer ${key}`) },
    { weight: 1, arbitrary: fc.constantFrom(...bad).map((key) => `Bearer ${key}`) },
    { weight: 1, arbitrary: fc.constantFrom(undefined, "", "Bearer", "Basic eDp5", "Bearer x, Bearer y") },
  );
}
