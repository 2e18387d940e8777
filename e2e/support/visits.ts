import type { Page } from "@playwright/test";
import { EVERY_PAGE } from "./pages";

/** Who looks at a page: three of the demo company, somebody who is not signed in, and whoever was sent a link. */
export type Viewer = "admin" | "reseller" | "client" | "applicant" | "visitor";

/** A page with somebody who may see it. */
export type Visit = { page: string; viewer: Viewer };

/** Whose page it is, where that is not said by the area. */
const VIEWERS: Readonly<Record<string, Viewer>> = {
  "/portal/apply": "applicant",
  "/portal/invoices/credit-notes/[id]": "client",
  "/portal/order/[productId]/review": "client",
};

/** Where a page with an id is linked, if not on the page above it. */
const LINKED_FROM: Readonly<Record<string, string>> = {
  "/admin/catalogue/categories/[id]": "/admin/catalogue",
  "/errors/[code]": "/docs/api/guides/errors",
  "/docs/api/guides/[slug]": "/docs/api",
  "/portal/webhooks/[id]/deliveries/[delivery]": "/portal/webhooks/[id]",
};

/**
 * What not every thing has, with the list of those that may: a change is of a running service only, and which one a list
 * names first depends on the day, and on what other journeys are at.
 */
const OF_SOME: Readonly<Record<string, string>> = {
  "/admin/services/[id]/change": "/admin/services?status=active",
  "/portal/services/[id]/change": "/portal/services?status=active",
};

/** Pages that answer only after some steps, with the journey that goes there and checks them. */
const ON_THE_WAY: Readonly<Record<string, string>> = {
  "/": "leads on to one of the others",
  "/setup": "first-run.spec.ts",
  "/sign-in/code": "two-step.spec.ts",
  "/two-step": "two-step.spec.ts",
  "/invitation/[token]": "people.spec.ts",
  "/reset-password/[token]": "password-reset.spec.ts",
};

/** Addresses that no folder names: what is shown where there is nothing. */
const NOTHING_THERE: readonly Visit[] = [{ page: "/nothing-here", viewer: "visitor" }];

/** Every page of the product, from the routes' files, each with its viewer. */
export function everyVisit(): Visit[] {
  const pages = EVERY_PAGE.filter((page) => !(page in ON_THE_WAY));
  return [...pages.map((page) => ({ page, viewer: viewerOf(page) })), ...NOTHING_THERE];
}

function viewerOf(page: string): Viewer {
  const [, area] = page.split("/");
  if (VIEWERS[page]) return VIEWERS[page];
  if (area === "admin") return "admin";
  return area === "portal" || area === "account" ? "reseller" : "visitor";
}

/** What stood in the place of variable parts, by who looked: several pages lie below the same one. */
const found = new WeakMap<Page, Map<string, string>>();

/**
 * A real address of a page: for one with an id, that of the first thing linked on the page above it.
 * @throws Error where nothing is linked: the demo company has to have one, or `LINKED_FROM` has to say where
 */
export async function addressOf(person: Page, page: string): Promise<string> {
  if (page.endsWith("[...missing]")) return page.replace("[...missing]", "nothing-here");
  const [pattern, kind] = /^.*\[(\w+)\]/.exec(page) ?? [];
  if (!pattern || !kind) return page;
  const list = OF_SOME[page];
  if (list) return ownLink(person, page, { pattern, kind, list });
  const known = found.get(person) ?? new Map<string, string>();
  found.set(person, known);
  const address = known.get(pattern) ?? (await firstLinked(person, pattern, kind));
  known.set(pattern, address);
  return page.replace(pattern, address);
}

/** The first address of this form, whose last part is variable, on the page above it. */
async function firstLinked(person: Page, pattern: string, kind: string): Promise<string> {
  const above = LINKED_FROM[pattern] ?? pattern.slice(0, pattern.indexOf("/["));
  const [address] = await linkedAddresses(person, await addressOf(person, above), { pattern, kind });
  if (!address) throw new Error(`no ${pattern} is linked above it: where is one to look at?`);
  return address;
}

/** A page of the first thing that itself links to it. */
async function ownLink(
  person: Page,
  page: string,
  { list, ...form }: Form & { list: string },
): Promise<string> {
  for (const thing of await linkedAddresses(person, list, form)) {
    const address = page.replace(form.pattern, thing);
    const shown = await person.request.get(thing);
    if ((await shown.text()).includes(`href="${address}"`)) return address;
  }
  throw new Error(`nothing in ${list} links to ${page}: where is one to look at?`);
}

type Form = { pattern: string; kind: string };

async function linkedAddresses(person: Page, above: string, { pattern, kind }: Form): Promise<string[]> {
  const answer = await person.request.get(above);
  const wanted = new RegExp(`href="(${pattern.replaceAll(/\[\w+\]/g, idOf(kind))})`, "g");
  return [...(await answer.text()).matchAll(wanted)].flatMap(([, address]) => address ?? []);
}

/** What stands for a variable part: a public id, or a word where pages have names. */
function idOf(kind: string): string {
  return ["code", "resource", "slug", "type"].includes(kind)
    ? '[a-z][\\w.-]*(?=["?#])'
    : "[a-z]{2,4}_\\w{26}";
}
