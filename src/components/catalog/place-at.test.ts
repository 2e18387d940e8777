import { expect, it } from "vitest";
import { placeAt } from "./place-at";

it.each([
  ["a", 2, ["b", "c", "a"]],
  ["c", 0, ["c", "a", "b"]],
  ["b", 1, ["a", "b", "c"]],
])("puts %s at place %i", (id, to, expected) => {
  expect(placeAt(["a", "b", "c"], id, to)).toEqual(expected);
});
