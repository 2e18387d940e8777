import { expect, it } from "vitest";
import { BoundedMap } from "./bounded-map";

it("forgets what was set longest ago, and never grows beyond its size", () => {
  const map = new BoundedMap<number>(3);
  for (const [i, key] of ["a", "b", "c", "a", "d"].entries()) map.set(key, i);
  expect(map.size).toBe(3);
  expect(map.get("b")).toBeUndefined();
  expect(map.get("a")).toBe(3);
});
