/** JSON Schema as the document has it. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
};

/** One line of a schema's tree: a field with its type and limits, and what it holds. */
export type SchemaNode = {
  name: string;
  /** "string", "array of OrderItem", "id cus_…, or Customer, or null". */
  type: string;
  required: boolean;
  description: string | undefined;
  /** "at most 128 characters", "default 25". */
  limits: string[];
  values: string[];
  children: SchemaNode[];
};

export type Schemas = Readonly<Record<string, Schema>>;

/** What no number of the API goes beyond, and which says nothing. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** The fields of an object, or of the objects of an array or of alternatives. Descriptions of references are kept. */
export function fieldsOf(schema: Schema, schemas: Schemas): SchemaNode[] {
  const { properties, required = [], items, anyOf, oneOf } = resolved(schema, schemas);
  if (properties)
    return Object.entries(properties).map(([name, field]) =>
      nodeOf(name, field, required.includes(name), schemas),
    );
  if (items) return fieldsOf(items, schemas);
  return (anyOf ?? oneOf ?? []).flatMap((one) => fieldsOf(one, schemas));
}

/** One field, with what is in it. */
export function nodeOf(name: string, field: Schema, required: boolean, schemas: Schemas): SchemaNode {
  const schema = resolved(field, schemas);
  const inner = schema.items ? resolved(schema.items, schemas) : schema;
  const alternatives = inner.anyOf ?? inner.oneOf ?? [inner];
  return {
    name,
    type: typeOf(field, schemas),
    required,
    description: field.description ?? schema.description,
    limits: limitsOf(schema, alternatives),
    values: alternatives.flatMap((one) => resolved(one, schemas).enum ?? []).map(String),
    // Money explains itself once, on the overview.
    children: /Money/.test(typeOf(field, schemas)) ? [] : fieldsOf(field, schemas),
  };
}

function resolved(schema: Schema, schemas: Schemas): Schema {
  const name = schema.$ref?.split("/").pop();
  return name ? { ...schemas[name], ...schema } : schema;
}

/** A schema's type in words. */
export function typeOf(schema: Schema, schemas: Schemas): string {
  const { $ref, anyOf, oneOf, items, type, pattern, format, additionalProperties } = schema;
  if ($ref) return $ref.split("/").pop() ?? "";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const among = anyOf ?? oneOf;
  if (among) return [...new Set(among.map((one) => typeOf(one, schemas)))].join(" or ");
  if (items) return `array of ${typeOf(items, schemas)}`;
  const [, prefix] = /^\^([a-z]+)_\[0-9a-hjk/.exec(pattern ?? "") ?? [];
  const named = prefix ? `id ${prefix}_…` : undefined;
  const values = typeof additionalProperties === "object" && typeOf(additionalProperties, schemas);
  if (values) return `map of ${values}`;
  const types = [type ?? "any"].flat();
  return types.map((one) => (one === "string" && (named ?? FORMATS[format ?? ""])) || one).join(" or ");
}

const FORMATS: Readonly<Record<string, string>> = {
  "date-time": "time",
  date: "date",
  email: "e-mail address",
  uri: "URL",
  binary: "file",
};

function limitsOf(schema: Schema, alternatives: Schema[]): string[] {
  const all = [schema, ...alternatives.filter((one) => one !== schema)];
  const first = (name: keyof Schema) => all.map((one) => one[name]).find((value) => value !== undefined);
  const said = (name: keyof Schema, text: (value: number) => string) => {
    const value = first(name);
    return typeof value === "number" && Math.abs(value) < NO_LIMIT ? [text(value)] : [];
  };
  const fallback = first("default");
  return [
    ...said("minimum", (value) => `from ${value}`),
    ...said("maximum", (value) => `to ${value}`),
    ...said("minLength", (value) => `at least ${value} character${value === 1 ? "" : "s"}`),
    ...said("maxLength", (value) => `at most ${value} characters`),
    ...said("minItems", (value) => `at least ${value}`),
    ...said("maxItems", (value) => `at most ${value}`),
    ...(fallback === undefined ? [] : [`default ${JSON.stringify(fallback)}`]),
  ];
}
