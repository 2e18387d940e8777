import fc from "fast-check";
import { hostileText, hostileValue } from "./hostile";

/** A JSON schema as the OpenAPI document has it, as far as values are made from it. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  additionalProperties?: Schema | boolean;
};

/** What values are made with: the document's own parts, and ids by what they name. */
export type Pool = { schemas: Record<string, Schema>; ids: readonly string[]; texts: readonly string[] };

/** Values by a schema, now and then something else in the place of one of its parts. */
export function valuesOf(schema: Schema, pool: Pool, depth = 0): fc.Arbitrary<unknown> {
  const lawful = lawfulOf(schema, pool, depth);
  return fc.oneof({ weight: 14, arbitrary: lawful }, { weight: 1, arbitrary: hostileValue });
}

function lawfulOf(given: Schema, pool: Pool, depth: number): fc.Arbitrary<unknown> {
  const schema = resolved(given, pool);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const among = schema.anyOf ?? schema.oneOf;
  if (among) return fc.oneof(...among.map((one) => lawfulOf(one, pool, depth)));
  if (schema.allOf?.[0]) return lawfulOf(schema.allOf[0], pool, depth);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case "object":
      return objectOf(schema, pool, depth);
    case "array":
      return fc.array(valuesOf(schema.items ?? {}, pool, depth + 1), { maxLength: depth > 3 ? 1 : 3 });
    case "string":
      return textOf(schema, pool);
    case "integer":
    case "number":
      return numberOf(schema);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return hostileValue;
  }
}

export function resolved(schema: Schema, pool: Pool): Schema {
  const name = schema.$ref?.split("/").at(-1);
  return name ? (pool.schemas[name] ?? {}) : schema;
}

function objectOf(schema: Schema, pool: Pool, depth: number): fc.Arbitrary<object> {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) {
    const inner = typeof schema.additionalProperties === "object" ? schema.additionalProperties : {};
    return fc.dictionary(fc.oneof(fc.constant("shop"), hostileText), valuesOf(inner, pool, depth + 1), {
      maxKeys: 3,
      noNullPrototype: true,
    });
  }
  const fields = Object.fromEntries(
    properties.map(([name, inner]) => [name, valuesOf(inner, pool, depth + 1)]),
  );
  const whole = fc.record(fields, {
    requiredKeys: properties.map(([name]) => name).filter((name) => schema.required?.includes(name)),
    noNullPrototype: true,
  });
  const spoilt = fc.tuple(whole, fc.constantFrom("id", "reseller_id", "price", "nonsense", ""), hostileValue);
  return fc.oneof(
    { weight: 8, arbitrary: whole },
    { weight: 1, arbitrary: spoilt.map(([value, name, extra]) => ({ ...value, [name]: extra })) },
    { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [], noNullPrototype: true }) },
  );
}

/** Texts: ids of every owner, what formats ask for, and what the samples say. */
function textOf({ format, pattern }: Schema, { ids, texts }: Pool): fc.Arbitrary<string> {
  if (format === "date-time") return fc.constantFrom("2026-11-27T00:00:00Z", "2099-01-01T00:00:00+02:00");
  if (format === "date") return fc.constantFrom("2026-11-27", "2024-02-29");
  const prefix = /\^?\(?([a-z]{3})_/.exec(pattern ?? "")?.[1];
  const fitting = ids.filter((id) => !prefix || id.startsWith(`${prefix}_`));
  return fc.oneof(
    { weight: prefix ? 12 : 1, arbitrary: fc.constantFrom(...(fitting.length > 0 ? fitting : ids)) },
    { weight: 4, arbitrary: fc.constantFrom(...texts) },
    { weight: 1, arbitrary: hostileText },
  );
}

function numberOf({ minimum = -1, maximum = 100_000 }: Schema): fc.Arbitrary<number> {
  const [from, to] = [Math.ceil(minimum), Math.min(Math.floor(maximum), 10_000_000)];
  return fc.oneof(
    fc.integer({ min: Math.min(from, to), max: to }),
    fc.constantFrom(from - 1, maximum + 1, 1),
  );
}
