import { describe, expect, it } from "vitest";
import { type CustomDraft, controlOf, draftOf, moved, previewOf, readDraft } from "./form-drafts";

const draft: CustomDraft = {
  id: "new-1",
  source: "custom",
  key: null,
  type: "choice",
  label: "Line of business",
  help: "  ",
  shown: true,
  required: false,
  options: " Hosting \n\nWeb agency\r\nHosting",
};

describe("a question as it is edited", () => {
  it("is read as it was typed, without empty lines and help", () => {
    expect(readDraft(draft)).toEqual({
      source: "custom",
      key: null,
      type: "choice",
      label: "Line of business",
      help: null,
      shown: true,
      required: false,
      options: ["Hosting", "Web agency", "Hosting"],
    });
    expect(readDraft({ ...draft, type: "url" })).toMatchObject({ options: [] });
  });

  it("comes from a saved one, and goes back to the same", () => {
    const { id: _, ...rest } = draft;
    const field = { ...rest, key: "f_1", help: "Which?", options: ["a", "b"] };
    expect(readDraft(draftOf(field))).toEqual(field);
    const standard = { source: "standard", key: "taxId", shown: false, required: true } as const;
    expect(readDraft(draftOf(standard))).toEqual(standard);
  });

  it("can be looked at before it is complete", () => {
    expect(previewOf({ ...draft, label: " " }, "New question")).toMatchObject({
      key: "new-1",
      label: "New question",
      help: null,
      options: ["Hosting", "Web agency"],
    });
  });
});

it("moves an item by one place, and nothing past the ends", () => {
  const list = [{ id: "a" }, { id: "b" }, { id: "c" }];
  const order = (id: string, by: -1 | 1) => moved(list, id, by).map((item) => item.id);
  expect(order("a", 1)).toEqual(["b", "a", "c"]);
  expect(order("c", -1)).toEqual(["a", "c", "b"]);
  expect(order("a", -1)).toEqual(["a", "b", "c"]);
  expect(order("c", 1)).toEqual(["a", "b", "c"]);
  expect(order("x", 1)).toEqual(["a", "b", "c"]);
});

it("names the control that a message belongs to", () => {
  expect(controlOf(["fields", 4, "options", 1])).toBe("fields.4.options");
  expect(controlOf(["fields", 4, "label"])).toBe("fields.4.label");
  expect(controlOf(["fields"])).toBe("fields");
});
