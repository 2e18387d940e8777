import { expect, it } from "vitest";
import { viewQuery } from "./lists";

it.each([
  ["", ""],
  ["sort=-revenue&status=active", "status=active&sort=-revenue"],
  ["?status=active&cursor=abc.def&page=3", "status=active"],
  ["status=&q=%20%20", ""],
  ["status=active&status=suspended", "status=active"],
  ["__proto__=1&constructor=x&colour=red&q=M%C3%BCller", "q=M%C3%BCller"],
  [`q=${"x".repeat(201)}&tier=gold`, "tier=gold"],
  ["q=a%00b&tier=gold", "tier=gold"],
])("of %j a view keeps %j", (query, kept) => {
  expect(viewQuery("resellers", query)).toBe(kept);
  expect(viewQuery("resellers", kept)).toBe(kept);
});
