import { expect, it } from "vitest";
import { choiceParam, textParam } from "./list-query";

it.each([
  [" INV-3 ", "INV-3"],
  ["", undefined],
  ["a".repeat(61), undefined],
  ["a\0b", undefined],
  ["\ud800", undefined],
  [["first", "second"], "first"],
])("reads the text %j of an address as %j", (q, text) => expect(textParam({ q }, "q")).toBe(text));

it("takes none but the allowed choices", () => {
  expect(choiceParam({ status: "open" }, "status", ["open", "closed"])).toBe("open");
  expect(choiceParam({ status: "odd" }, "status", ["open", "closed"])).toBeUndefined();
});
