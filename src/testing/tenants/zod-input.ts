import { z } from "zod";
import { ID_PREFIXES, type IdKind } from "@/core/id-kinds";
import type { IdsOf } from "./ids";

/** A place of an input that a public id goes to. */
export type Slot = { path: readonly (string | number)[]; kind: IdKind };

type Def = z.core.$ZodTypes["_zod"]["def"];
const defOf = (schema: z.core.$ZodType): Def => (schema as z.core.$ZodTypes)._zod.def;

/** The kind of the public id that a schema takes, from the pattern that it has for documents (core/public-id-schema). */
export function idKindOf(schema: z.core.$ZodType): IdKind | null {
  const def = defOf(schema);
  const pattern = z.globalRegistry.get(def.type === "pipe" ? def.in : schema)?.pattern;
  const [, prefix] = /^\^([a-z]+)_\[/.exec(String(pattern ?? "")) ?? [];
  const found = Object.entries(ID_PREFIXES).find(([, each]) => each === prefix);
  return found ? (found[0] as IdKind) : null;
}

const WRAPPERS = new Set(["optional", "nullable", "default", "prefault", "readonly", "catch", "nonoptional"]);

function unwrapped(schema: z.core.$ZodType): { inner: z.core.$ZodType; mayBeAbsent: boolean } {
  const def = defOf(schema);
  if (!WRAPPERS.has(def.type) || !("innerType" in def)) return { inner: schema, mayBeAbsent: false };
  const { inner, mayBeAbsent } = unwrapped(def.innerType);
  return { inner, mayBeAbsent: mayBeAbsent || ["optional", "default", "prefault"].includes(def.type) };
}

/** The least input that a schema asks for: what may be left out is, ids are those of `ids`. */
export function leastInput(schema: z.core.$ZodType, ids: IdsOf): unknown {
  const kind = idKindOf(schema);
  if (kind) return ids(kind);
  const def = defOf(schema);
  switch (def.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(def.shape)
          .filter(([, field]) => !unwrapped(field).mayBeAbsent)
          .map(([name, field]) => [name, leastInput(field, ids)]),
      );
    case "nullable":
    case "optional":
    case "default":
    case "prefault":
    case "readonly":
    case "catch":
    case "nonoptional":
      return leastInput(def.innerType, ids);
    case "pipe":
      return leastInput(def.in, ids);
    case "array":
      return [leastInput(def.element, ids)];
    case "union":
      return leastInput(def.options[0] as z.core.$ZodType, ids);
    case "enum":
      return Object.values(def.entries)[0];
    case "literal":
      return def.values[0];
    case "number":
      return 1;
    case "boolean":
      return false;
    case "record":
      return {};
    case "file":
      return new File(["a,b\n1,2\n"], "file.csv");
    default:
      return textFor(schema);
  }
}

function textFor(schema: z.core.$ZodType): string {
  const { format } = schema._zod.def as { format?: string };
  if (format === "date") return "2026-11-01";
  if (format === "datetime") return "2026-11-01T00:00:00Z";
  if (format === "uuid") return crypto.randomUUID();
  if (format === "email") return "somebody@example.org";
  return "some text";
}

/** Where a schema takes ids, optional places too; in a list, its first. */
export function slotsOf(schema: z.core.$ZodType, path: Slot["path"] = []): Slot[] {
  const { inner } = unwrapped(schema);
  const kind = idKindOf(inner);
  if (kind) return [{ path, kind }];
  const def = defOf(inner);
  if (def.type === "object")
    return Object.entries(def.shape).flatMap(([name, field]) => slotsOf(field, [...path, name]));
  if (def.type === "array") return slotsOf(def.element, [...path, 0]);
  if (def.type === "pipe") return slotsOf(def.in, path);
  if (def.type === "union") return def.options.flatMap((option) => slotsOf(option, path)).slice(0, 1);
  return [];
}

/** The same input with one place filled anew; what leads there is made where it is absent. */
export function withValue(input: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (typeof name === "number") {
    const list = Array.isArray(input) ? [...input] : [];
    list[name] = withValue(list[name], rest, value);
    return list;
  }
  const object = typeof input === "object" && input !== null ? input : {};
  return { ...object, [name]: withValue((object as Record<string, unknown>)[name], rest, value) };
}

/** Each scalar of a schema, by the path to it, ids and texts alike: where an operator object might be slipped in. */
export function scalarsOf(schema: z.core.$ZodType, path: Slot["path"] = []): Slot["path"][] {
  const { inner } = unwrapped(schema);
  const def = defOf(inner);
  if (def.type === "object")
    return Object.entries(def.shape).flatMap(([name, field]) => scalarsOf(field, [...path, name]));
  if (def.type === "array") return scalarsOf(def.element, [...path, 0]);
  if (def.type === "pipe" && defOf(def.in).type === "object") return scalarsOf(def.in, path);
  if (["record", "file", "unknown", "any"].includes(def.type)) return [];
  return [path];
}

/** What a field's schema lets be chosen: the words of an enum; nothing for other fields. */
export function choicesOf(schema: z.core.$ZodType, name: string): readonly unknown[] {
  const def = defOf(unwrapped(schema).inner);
  const field = def.type === "object" ? def.shape[name] : undefined;
  const inner = field && defOf(unwrapped(field).inner);
  return inner?.type === "enum" ? Object.values(inner.entries) : [];
}

/** Whether the input has a field of this name. */
export function takes(schema: z.core.$ZodType, name: string): boolean {
  const def = defOf(unwrapped(schema).inner);
  if (def.type === "pipe") return takes(def.in, name);
  return def.type === "object" && name in def.shape;
}
