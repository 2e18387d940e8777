import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isFilePath } from "./file-policy";

const APP = path.resolve(import.meta.dirname, "../../app");

/** The addresses of the routes' files of this name, with an id for each variable part. */
function addresses(name: "route.ts" | "page.tsx"): string[] {
  return readdirSync(APP, { recursive: true, encoding: "utf8" })
    .map((file) => `/${file.split(path.sep).join("/")}`)
    .filter((file) => file.endsWith(`/${name}`))
    .map((file) => file.slice(0, -name.length - 1).replace(/\/\([^)]+\)/g, ""))
    .map((address) => address.replace(/\[[^\]]+\]+/g, "some_0123"));
}

describe("the policy of what is no page", () => {
  // Our own server answers these before Next, with policies of their own.
  const own = /^\/(api\/v1|c)\//;

  it.each(addresses("route.ts").filter((address) => !own.test(address)))("is that of %s", (address) => {
    expect(isFilePath(address)).toBe(true);
  });

  it.each(addresses("page.tsx"))("is not that of the page %s", (address) => {
    expect(isFilePath(address)).toBe(false);
  });
});
