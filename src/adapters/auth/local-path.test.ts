import { expect, it } from "vitest";
import { localPath } from "./local-path";

it.each(["/portal", "/admin/orders?status=paid&q=a%20b", "/", "/portal/customers/cus_1"])(
  "keeps %s",
  (path) => {
    expect(localPath(path)).toBe(path);
  },
);

it.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "javascript:alert(1)",
  "portal",
  " /portal",
  "",
  null,
  undefined,
])("does not follow %j", (path) => {
  expect(localPath(path)).toBe("/");
});

it("cannot climb to another host", () => {
  expect(localPath("/..//evil.example")).toBe("/");
  expect(localPath("/./\\evil.example")).toBe("/");
});
