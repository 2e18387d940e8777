import { readdirSync } from "node:fs";
import path from "node:path";

const APP = path.resolve(import.meta.dirname, "../../src/app");

/**
 * The addresses of all pages of an area, from the routes' own files, so that a new page is covered from its first day:
 * "/portal/orders/[id]".
 */
export function pagesOf(area: "admin" | "portal" | "account"): string[] {
  return readdirSync(path.join(APP, area), { recursive: true, encoding: "utf8" })
    .map((file) => `/${area}/${file}`.split(path.sep).join("/"))
    .filter((file) => file.endsWith("/page.tsx") && !file.includes("[..."))
    .map((file) => file.replace(/\/page\.tsx$/, "").replaceAll(/\/\([^)]*\)/g, ""))
    .sort();
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
