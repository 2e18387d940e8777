import { describe, expect, it } from "vitest";
import { z } from "zod";
import { publicId } from "@/core/public-id-schema";
import { optionalLine, requiredLine } from "@/core/text";
import { formInput } from "./form-input";

function form(...entries: [string, string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

const schema = z.strictObject({
  name: requiredLine(20),
  count: z.number().int().default(1),
  limit: z.number().nullable().optional(),
  active: z.boolean(),
  scopes: z.array(z.enum(["read", "write"])).optional(),
  numbers: z.array(z.number()),
  note: optionalLine(20),
  customer: publicId("customer").optional(),
  items: z.array(z.strictObject({ sku: z.string(), quantity: z.number() })).optional(),
});

const read = (...entries: [string, string][]) => formInput(schema, form(...entries));

describe("formInput", () => {
  it("reads texts as the schema wants them", () => {
    expect(
      read(
        ["name", "Web"],
        ["count", "3"],
        ["limit", "-2.5"],
        ["active", "on"],
        ["scopes", "read"],
        ["scopes", "write"],
      ),
    ).toEqual({ name: "Web", count: 3, limit: -2.5, active: true, scopes: ["read", "write"], numbers: [] });
  });

  it("reads what is not there, and what is empty", () => {
    const input = read(["name", ""], ["count", ""], ["limit", ""], ["note", ""], ["customer", ""]);
    expect(input).toEqual({ name: "", limit: null, active: false, numbers: [] });
  });

  it("reads files under one name, without the one that a control left alone sends", () => {
    const files = z.strictObject({ files: z.array(z.file()).default([]) });
    const [one, two] = [new File(["1"], "1.pdf"), new File(["2"], "2.pdf")];
    const given = (...entries: Blob[]) =>
      formInput(files, form(...entries.map((entry): [string, Blob] => ["files", entry])));
    expect(given(one, two)).toEqual({ files: [one, two] });
    expect(given(new File([], ""))).toEqual({ files: [] });
    expect(given()).toEqual({ files: [] });
    // A text is left to the schema.
    expect(formInput(files, form(["files", "x"]))).toEqual({ files: ["x"] });
  });

  it("reads objects from one JSON text", () => {
    const items = [{ sku: "a", quantity: 2 }];
    expect(read(["items", JSON.stringify(items)])).toMatchObject({ items });
    expect(() => read(["items", "[{"])).toThrow(expect.objectContaining({ code: "validation_failed" }));
  });

  it("leaves numbers that are none to the schema", () => {
    for (const text of ["1e3", "0x10", " 1", "1,5", "NaN", "Infinity", "٣", "1e309"]) {
      expect(read(["count", text])).toMatchObject({ count: text });
    }
  });

  it("refuses a scalar that is given twice, an operator in its name, and a file", () => {
    expect(() => read(["name", "a"], ["name", "b"])).toThrow(
      expect.objectContaining({ code: "validation_failed" }),
    );
    expect(schema.safeParse(read(["name[not]", ""])).success).toBe(false);
    const upload = form(["name", new Blob(["x"])]);
    expect(() => formInput(schema, upload)).toThrow(expect.objectContaining({ code: "validation_failed" }));
  });

  it("keeps unknown names for the schema to refuse, and drops Next's own", () => {
    const input = read(["name", "a"], ["role", "admin"], ["$ACTION_ID_4f2a", ""], ["$ACTION_KEY", "k"]);
    expect(Object.keys(input)).toEqual(["name", "active", "numbers", "role"]);
    expect(schema.safeParse(input).error?.issues[0]?.code).toBe("unrecognized_keys");
  });

  it("keeps unknown names for a loose schema's verb to look at: a text or a file, once", () => {
    const loose = z.looseObject({ name: requiredLine(20) });
    const file = new File(["x"], "x.pdf");
    const none = ["", "undefined", "blob"].map((name): [string, Blob] => [`f_${name}`, new File([], name)]);
    const input = formInput(loose, form(["name", "a"], ["f_1", " b "], ["f_2", file], ...none));
    expect(Object.keys(input)).toEqual(["name", "f_1", "f_2"]);
    expect(input).toMatchObject({ f_1: " b ", f_2: { name: "x.pdf" } });
    const empty = formInput(loose, form(["name", "a"], ["f_2", new File([], "empty.pdf")]));
    expect(empty).toMatchObject({ f_2: { name: "empty.pdf", size: 0 } });
    expect(() => formInput(loose, form(["name", "a"], ["f_1", "b"], ["f_1", "c"]))).toThrow(
      expect.objectContaining({ code: "validation_failed" }),
    );
  });

  it("has no way to a prototype", () => {
    const input = read(["name", "a"], ["__proto__", "x"], ["constructor", "y"]);
    expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
    expect(Object.hasOwn(input, "__proto__")).toBe(true);
    expect(schema.safeParse(input).success).toBe(false);
  });

  it("reads a schema that is refined or transformed", () => {
    const refined = z.strictObject({ count: z.number() }).refine(({ count }) => count > 0);
    expect(formInput(refined, form(["count", "2"]))).toEqual({ count: 2 });
    const piped = refined.transform(({ count }) => count);
    expect(formInput(piped, form(["count", "2"]))).toEqual({ count: 2 });
  });

  it("passes a file where the schema wants one", () => {
    const file = new File(["a,b"], "plans.csv");
    const input = formInput(z.strictObject({ file: z.file() }), form(["file", file]));
    expect(input.file).toBeInstanceOf(File);
  });
});
