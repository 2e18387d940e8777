import type { z } from "zod";
import { AppError, type FieldError } from "@/core/errors";

/** Longest text of one control, in characters: beyond it nothing is parsed (T20). */
const MAX_TEXT = 262_144;

/**
 * A form's entries as input for `schema`: texts, with numbers, yes/no and lists read as the schema wants them.
 * - An empty control counts as absent where the schema allows that, and as null where it takes null.
 * - A checkbox is `on` or not there. A list of scalars or files comes as repeated names.
 * - Objects, and lists of objects, come as one JSON text.
 * Names that the schema does not have stay in as texts or files: a strict schema refuses them, a loose one has its
 * verb look at them. Next's own `$ACTION_…` are dropped.
 */
export function formInput(schema: z.ZodType, form: FormData): Record<string, unknown> {
  const fields = shapeOf(schema);
  const input: Record<string, unknown> = {};
  const errors: FieldError[] = [];
  for (const name of new Set([...Object.keys(fields), ...form.keys()])) {
    if (name.startsWith("$ACTION_")) continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const entries = form.getAll(name);
    const value = field ? read(field, entries) : raw(entries);
    if ("problem" in value) errors.push({ path: [name], code: value.problem, detail: value.problem });
    // defineProperty, since `__proto__` is a name like any other here.
    else if (value.value !== undefined) define(input, name, value.value);
  }
  if (errors.length > 0) throw new AppError("validation_failed", { fields: errors });
  return input;
}

/** What a form sends under a name that the schema does not know. Twice is never meant. */
function raw(entries: FormDataEntryValue[]): Read {
  const [entry, second] = entries;
  if (second !== undefined) return { problem: "repeated" };
  return { value: isUntouched(entry) ? undefined : entry };
}

/**
 * A file control that was left alone sends an empty file without a name, which React's decoder of actions names
 * "undefined" or "blob".
 */
function isUntouched(entry: FormDataEntryValue | undefined): boolean {
  return entry instanceof File && entry.size === 0 && ["", "undefined", "blob"].includes(entry.name);
}

type Read = { value: unknown } | { problem: string };

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

function read(field: z.core.$ZodType, entries: FormDataEntryValue[]): Read {
  const { type, element, nullable, optional } = kindOf(field);
  if (type === "array" && element && isScalar(element)) {
    const items = entries.filter((entry) => entry !== "").map((entry) => scalar(kindOf(element).type, entry));
    return items.length === 0 && optional ? { value: undefined } : { value: items };
  }
  if (type === "array" && element && kindOf(element).type === "file")
    return { value: entries.filter((entry) => entry !== "" && !isUntouched(entry)) };
  if (type === "boolean" && entries.length === 0) return { value: optional ? undefined : false };
  const [entry, second] = entries;
  if (second !== undefined) return { problem: "repeated" };
  if (entry === undefined) return { value: undefined };
  if (entry === "" && (nullable || optional)) return { value: nullable ? null : undefined };
  if (type === "file") return { value: entry };
  if (typeof entry !== "string") return { problem: "not_text" };
  if (entry.length > MAX_TEXT) return { problem: "too_big" };
  return isScalar(field) ? { value: scalar(type, entry) } : json(entry);
}

function scalar(type: string, entry: FormDataEntryValue): unknown {
  if (type === "number" && typeof entry === "string" && /^-?\d{1,15}(\.\d{1,15})?$/.test(entry))
    return Number(entry);
  if (type === "boolean")
    return entry === "on" || entry === "true" ? true : entry === "false" ? false : entry;
  return entry;
}

function json(text: string): Read {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: "malformed_json" };
  }
}

type Kind = { type: string; element?: z.core.$ZodType; nullable: boolean; optional: boolean };

const STRUCTURES = new Set(["object", "array", "record", "tuple", "map", "set", "file"]);

function isScalar(field: z.core.$ZodType): boolean {
  return !STRUCTURES.has(kindOf(field).type);
}

/** What a field is under its optional, nullable, default and transforming wrappers. */
function kindOf(field: z.core.$ZodType): Kind {
  const def = (field as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case "nullable":
      return { ...kindOf(def.innerType), nullable: true };
    case "optional":
    case "default":
    case "prefault":
      return { ...kindOf(def.innerType), optional: true };
    case "readonly":
    case "catch":
    case "nonoptional":
      return kindOf(def.innerType);
    case "pipe":
      return kindOf(def.in);
    case "array":
      return { type: "array", element: def.element, nullable: false, optional: false };
    default:
      return { type: def.type, nullable: false, optional: false };
  }
}

function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (def.type === "pipe") return shapeOf(def.in);
  if (def.type !== "object") throw new Error("A form's schema has to be an object");
  return def.shape;
}
