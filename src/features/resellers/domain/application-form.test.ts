import { describe, expect, it } from "vitest";
import {
  type ApplicationField,
  type DraftField,
  formChanges,
  formDraft,
  newFieldKey,
  STANDARD_KEYS,
} from "./application-form";

const standard: DraftField[] = STANDARD_KEYS.map((key) => ({
  source: "standard",
  key,
  shown: true,
  required: true,
}));

const custom = (changes: object = {}) => ({
  source: "custom",
  key: null,
  type: "short_text",
  label: "Website",
  help: null,
  shown: true,
  required: false,
  options: [],
  ...changes,
});

/** Paths of what is wrong: "4.label". */
function problems(fields: unknown[]): string[] {
  return (formDraft.safeParse(fields).error?.issues ?? []).map(({ path }) => path.join("."));
}

const many = (count: number, changes: object = {}) =>
  Array.from({ length: count }, (_, index) => custom({ label: `Field ${index}`, ...changes }));

describe("a form", () => {
  it("may hide and ask for the standard fields as it likes, but for the business name", () => {
    const hidden = standard.map((field) => ({ ...field, shown: false, required: false }));
    expect(problems(hidden)).toEqual(["0.required"]);
    expect(problems([standard[0], ...hidden.slice(1)])).toEqual([]);
    expect(problems([{ ...standard[0], required: false }, ...hidden.slice(1)])).toEqual(["0.required"]);
  });

  it("has each standard field once, in any place", () => {
    expect(problems([custom(), ...[...standard].reverse()])).toEqual([]);
    expect(problems(standard.slice(1))).toEqual([""]);
    expect(problems([...standard, standard[0]])).toEqual(["4.key"]);
  });

  it("has at most 30 fields of the provider's own, five of them files", () => {
    expect(problems([...standard, ...many(30)])).toEqual([]);
    expect(problems([...standard, ...many(31)])).toContain("");
    expect(problems([...standard, ...many(5, { type: "file" })])).toEqual([]);
    expect(problems([...standard, ...many(6, { type: "file" })])).toEqual([""]);
  });

  it.each([
    ["an empty label", { label: "  " }, "4.label"],
    ["a label with a line break", { label: "a\nb" }, "4.label"],
    ["a label with NUL", { label: "a\u0000b" }, "4.label"],
    ["a label of 121 characters", { label: "x".repeat(121) }, "4.label"],
    ["a help of 301 characters", { help: "x".repeat(301) }, "4.help"],
    ["an unknown type", { type: "colour" }, "4.type"],
    ["a key that nobody made", { key: "__proto__" }, "4.key"],
    ["an operator for a label", { label: { not: "" } }, "4.label"],
    ["a choice without options", { type: "choice" }, "4.options"],
    ["a choice of one", { type: "choice", options: ["a"] }, "4.options"],
    ["a choice of the same twice", { type: "choice", options: ["a", " a "] }, "4.options"],
    ["a choice of 51", { type: "choice", options: many(51).map(({ label }) => label) }, "4.options"],
    ["an empty option", { type: "choice", options: ["a", ""] }, "4.options.1"],
    ["options of a text", { options: ["a", "b"] }, "4.options"],
    ["something unknown", { price: 1 }, "4"],
  ])("is refused with %s", (_name, changes, path) => {
    expect(problems([...standard, custom(changes)])).toContain(path);
  });

  it("tells its own fields apart by label and key", () => {
    const key = newFieldKey("018f0000-0000-7000-8000-000000000001");
    expect(problems([...standard, custom(), custom({ label: "WEBSITE" })])).toEqual(["5.label"]);
    expect(problems([...standard, custom({ key }), custom({ key, label: "Other" })])).toEqual(["5.key"]);
  });
});

describe("the difference of two forms", () => {
  const one = standard as ApplicationField[];
  const website = custom({ key: "f_1", type: "url", help: "Yours" }) as unknown as ApplicationField;

  it("is what each says and the other does not", () => {
    expect(formChanges(one, [...one, website])).toEqual({ fields: [] });
    expect(formChanges([...one, website], one)).toEqual({ fields: ["Website (url, optional) – Yours"] });
    const hidden = one.map((field, index) => (index === 3 ? { ...field, shown: false } : field));
    expect(formChanges(one, hidden)).toEqual({ fields: ["description (standard, required)"] });
    expect(formChanges(hidden, one)).toEqual({ fields: ["description (standard, hidden)"] });
  });

  it("is the order too, where that of the fields of both differs", () => {
    const moved = [website, ...one];
    expect(formChanges(moved, [...one, website])).toEqual({
      fields: [],
      order: ["Website", "businessName", "registrationNumber", "taxId", "description"],
    });
    expect(formChanges(moved, one)).toEqual({ fields: ["Website (url, optional) – Yours"] });
  });
});
