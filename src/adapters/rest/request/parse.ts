import { z } from "zod";
import { AppError } from "@/core/errors";
import { BodyError } from "./body-error";
import { toFieldErrors } from "./field-errors";
import { issueSentence } from "./issue-sentence";
import { isIllText } from "./text-check";

/** With what was sent, which tells what is missing from what is wrong. */
const READING = { reportInput: true, error: issueSentence };

/** A query parameter's or header's fault, which answers name by `parameter` instead of a pointer. */
export class ParameterError extends AppError {
  constructor(parameter: string, code: string, detail: string) {
    super("invalid_parameter", { detail, fields: [{ path: [parameter], code, detail }] });
  }
}

/**
 * The path's parameters. A malformed id is answered like one that does not exist.
 *
 * @throws {AppError} `not_found`
 */
export function parseParams(schema: z.ZodType | undefined, params: Record<string, string>): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(params);
  if (!result.success) throw new AppError("not_found");
  return result.data;
}

/**
 * The query, with each name at most once unless the schema takes a list of it, and without text that no row can have.
 *
 * @throws {AppError} `invalid_parameter`
 */
export function parseQuery(schema: z.ZodType | undefined, query: URLSearchParams): unknown {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of query) {
    if (!schema || name === "__proto__") throw unknownParameter(name);
    if (isIllText(value)) throw new ParameterError(name, "invalid_text", "Remove the control characters");
    if (takesList(schema, name)) {
      const before = Object.hasOwn(values, name) ? (values[name] as string[]) : [];
      values[name] = [...before, value];
      continue;
    }
    if (Object.hasOwn(values, name)) throw new ParameterError(name, "repeated", "Give this parameter once");
    values[name] = value;
  }
  if (!schema) return undefined;
  const result = schema.safeParse(values, READING);
  if (result.success) return result.data;
  // A parameter that is given several times is named as a whole.
  const fields = toFieldErrors(result.error).map((field) => ({ ...field, path: field.path.slice(0, 1) }));
  throw new AppError("invalid_parameter", {
    detail: fields.every((field) => field.code === "unknown") ? "There is no such parameter." : undefined,
    fields: fields.map((field) => (field.code === "unknown" ? unknownField(field.path) : field)),
  });
}

/** Whether the parameter is declared as an array, optional or not. */
function takesList(schema: z.ZodType, name: string): boolean {
  if (!(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape, name)) return false;
  const field: unknown = schema.shape[name];
  return (field instanceof z.ZodOptional ? field.unwrap() : field) instanceof z.ZodArray;
}

function unknownParameter(name: string): AppError {
  return new ParameterError(name, "unknown", "There is no such parameter");
}

function unknownField(path: (string | number)[]) {
  return { path, code: "unknown", detail: "There is no such parameter" };
}

/**
 * The body by its schema, unknown fields refused.
 *
 * @throws {BodyError}
 */
export function parseBody(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value, READING);
  if (result.success) return result.data;
  throw new BodyError(toFieldErrors(result.error));
}
