import { readdirSync } from "node:fs";
import path from "node:path";

const APP = path.resolve(import.meta.dirname, "../../src/app");

/** The addresses of all pages, from the routes' own files, so that a new page is covered from its first day. */
export const EVERY_PAGE: readonly string[] = readdirSync(APP, { recursive: true, encoding: "utf8" })
  .map((file) => `/${file}`.split(path.sep).join("/"))
  .filter((file) => file.endsWith("/page.tsx"))
  .map((file) => file.replace(/\/page\.tsx$/, "").replaceAll(/\/\([^)]*\)/g, "") || "/")
  .sort();

/** Those of an area: "/portal/orders/[id]". */
export function pagesOf(area: "admin" | "portal" | "account"): string[] {
  return EVERY_PAGE.filter((page) => `${page}/`.startsWith(`/${area}/`) && !page.includes("[..."));
}

/** The address with the given id in place of its variable part. */
export function filledIn(page: string, id: string): string {
  return page.replace(/\[\w+\]/, id);
}

/** Another id of the same kind, which is nobody's. */
export function nobodys(id: string): string {
  const tail = id.slice(-6);
  return id.slice(0, -6) + [...tail].map((character) => (character === "7" ? "5" : "7")).join("");
}
