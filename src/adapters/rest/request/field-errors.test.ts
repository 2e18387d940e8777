import { describe, expect, it } from "vitest";
import { z } from "zod";
import { toBodyPath, toFieldErrors, toPointer } from "./field-errors";

function errorsOf(schema: z.ZodType, value: unknown) {
  const { error } = schema.safeParse(value, { reportInput: true });
  return error ? toFieldErrors(error).map(({ path, code }) => [path, code]) : [];
}

describe("toFieldErrors", () => {
  it("tells what is missing from what is of another type, and names each unknown field", () => {
    const schema = z.strictObject({ name: z.string(), items: z.array(z.strictObject({ id: z.string() })) });
    expect(errorsOf(schema, { items: [{ id: 1, a: 1, b: 2 }] })).toEqual([
      [["name"], "required"],
      [["items", 0, "id"], "invalid_type"],
      [["items", 0, "a"], "unknown"],
      [["items", 0, "b"], "unknown"],
    ]);
  });

  it("tells of a union what is wrong with its first form", () => {
    const schema = z.object({ country: z.string().length(2).or(z.literal("")) });
    expect(errorsOf(schema, { country: "DEU" })).toEqual([[["country"], "too_big"]]);
  });

  it("takes a schema's own code", () => {
    const schema = z.string().superRefine((_, ctx) => {
      ctx.addIssue({ code: "custom", message: "No", params: { code: "not_found" } });
    });
    expect(errorsOf(schema, "x")).toEqual([[[], "not_found"]]);
    expect(
      errorsOf(
        z.string().refine(() => false),
        "x",
      ),
    ).toEqual([[[], "invalid_value"]]);
  });
});

describe("pointers", () => {
  it("escape as RFC 6901 says", () => {
    expect(toPointer([])).toBe("");
    expect(toPointer(["items", 0, "a/b", "c~d"])).toBe("/items/0/a~1b/c~0d");
  });

  it("name the body's fields for a verb's", () => {
    const names = { resaleMinor: "resale/amount" };
    expect(toBodyPath(["items", 1, "resaleMinor"], names)).toEqual(["items", 1, "resale", "amount"]);
    expect(toBodyPath(["externalId"], names)).toEqual(["external_id"]);
  });
});
