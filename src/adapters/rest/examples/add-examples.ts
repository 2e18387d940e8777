import type { AnyRoute } from "../route";
import answers from "./answers.json";
import { type CodeSample, codeSamples } from "./code";
import { EXAMPLE_REQUESTS } from "./requests";

const ANSWERS: Readonly<Record<string, unknown>> = answers;

type Parameter = { name: string; schema?: { type?: unknown }; example?: unknown };
type Content = Record<string, { example?: unknown } | undefined>;

/** As much of an operation of the document as an example goes into. */
type Operation = {
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
  "x-codeSamples"?: { lang: string; label: string; source: string }[];
};

const LANGUAGES: Readonly<Record<CodeSample["lang"], { lang: string; label: string }>> = {
  sh: { lang: "Shell", label: "curl" },
  ts: { lang: "TypeScript", label: "TypeScript" },
};

/**
 * Puts each route's example into its operation: parameters, body, answer, and the code that sends it. The answers are
 * what the API gave to that very code in a test, which fails when it gives another.
 */
export function addExamples(operation: object, route: AnyRoute, base: string): void {
  const { parameters, requestBody, responses, ...rest } = operation as Operation;
  const request = EXAMPLE_REQUESTS[route.name] ?? {};
  for (const parameter of parameters ?? []) {
    const text = request.path?.[parameter.name] ?? request.query?.[parameter.name];
    if (text !== undefined) parameter.example = typed(text, parameter.schema?.type);
  }
  const body = requestBody?.content["application/json"];
  if (body) body.example = request.body;
  const status = route.isPublic ? 200 : route.status;
  const answer = responses[String(status)]?.content?.["application/json"];
  if (answer) answer.example = ANSWERS[route.name];
  const samples = codeSamples(base, targetOf(route), request);
  const named = samples.map(({ lang, source }) => ({ ...LANGUAGES[lang], source }));
  Object.assign(operation, { ...rest, "x-codeSamples": named });
}

function typed(text: string, type: unknown): unknown {
  if (type === "integer") return Number(text);
  return type === "array" ? [text] : text;
}

function targetOf(route: AnyRoute) {
  const { method, path, isPublic, name } = route;
  return {
    method,
    path,
    isPublic,
    takesIdempotencyKey: !route.isPublic && route.idempotent !== undefined,
    result: !route.isPublic && route.file ? null : resultName(ANSWERS[name]),
  };
}

/** "webhook_endpoint" → webhookEndpoint; a page of a list is called so. */
function resultName(answer: unknown): string {
  const object = (answer as { object?: unknown } | undefined)?.object;
  if (typeof object !== "string") return "answer";
  return object === "list" ? "page" : object.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
