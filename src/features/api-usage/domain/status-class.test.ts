import { expect, it } from "vitest";
import { statusClass } from "./status-class";

it.each([
  [200, 2],
  [201, 2],
  [304, 3],
  [404, 4],
  [428, 4],
  [429, 429],
  [500, 5],
  [503, 5],
])("counts %i as %i", (status, expected) => {
  expect(statusClass(status)).toBe(expected);
});
