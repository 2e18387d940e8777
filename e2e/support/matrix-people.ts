import type { APIRequestContext, APIResponse, Browser, Page } from "@playwright/test";
import { Api } from "./api";
import { demo } from "./installation";
import { openBrowser, signedIn } from "./person";

/** Who asks in the matrix of tenants; `nobody` has no session. */
export const PEOPLE = [
  "admin",
  "reseller",
  "reseller_member",
  "other_reseller",
  "client",
  "applicant",
] as const;
export type Person = (typeof PEOPLE)[number];

/** Everybody of the matrix, each with a browser of their own, whose cookies alone are used. */
export class MatrixPeople {
  readonly #pages = new Map<Person, Page>();

  private constructor(readonly nobody: APIRequestContext) {}

  static async of(browser: Browser): Promise<MatrixPeople> {
    const people = new MatrixPeople((await openBrowser(browser)).request);
    for (const person of PEOPLE) people.#pages.set(person, await signedIn(browser, demo()[person]));
    return people;
  }

  page(person: Person): Page {
    return this.#pages.get(person) as Page;
  }

  request(person: Person | "nobody"): APIRequestContext {
    return person === "nobody" ? this.nobody : this.page(person).request;
  }

  async close(): Promise<void> {
    for (const page of this.#pages.values()) await page.context().close();
  }
}

type Named = { id: string; name?: string; email?: string; number?: string };

const KEYS = { reseller: "api_key", other_reseller: "other_api_key" } as const;
type Reseller = keyof typeof KEYS;

/** Ids, names, numbers and addresses of the one reseller, which no page of the other's may have. */
export async function canariesOf(one: Reseller, other: Reseller): Promise<string[]> {
  const { url, [one]: person } = demo();
  const theirs = new Api(url, demo()[KEYS[one]]);
  const others = new Api(url, demo()[KEYS[other]]);
  const found = new Set([person.email, person.id]);
  let known = "";
  for (const noun of ["orders", "customers", "invoices", "services", "api-keys"]) {
    for (const { id, name, email, number } of await theirs.all<Named>(`/${noun}`))
      for (const text of [id, noun === "customers" && name, email, number]) if (text) found.add(text);
    known += JSON.stringify(await others.all(`/${noun}`));
  }
  // What both have is no canary: a customer may be called as another's.
  return [...found].filter((text) => !known.includes(text));
}

/** A way in: the server that is asked, and the headers that it is asked with. */
export type Door = {
  name: string;
  url: string;
  headers: Record<string, string>;
  /** Another way to write the address. */
  written?: (address: string) => string;
};

const SUBREQUEST = "x-middleware-subrequest";

/**
 * Ways past the proxy: those that Next has had (T4), what the client's router asks for, and the same build and database
 * with no proxy at all.
 */
export function doorsOf(bareUrl: string): Door[] {
  const { url } = demo();
  return [
    { name: "plainly", url, headers: {} },
    { name: "forged", url, headers: { [SUBREQUEST]: Array(5).fill("src/proxy").join(":") } },
    { name: "forged as of old", url, headers: { [SUBREQUEST]: Array(5).fill("middleware").join(":") } },
    { name: "RSC", url, headers: { RSC: "1" } },
    {
      name: "a prefetch",
      url,
      headers: { RSC: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
    },
    { name: "encoded", url, headers: {}, written: (address) => address.replace(/^\/./, encodedFirst) },
    { name: "as a file", url, headers: { RSC: "1" }, written: (address) => `${address}.rsc` },
    { name: "without proxy", url: bareUrl, headers: {} },
    { name: "RSC without proxy", url: bareUrl, headers: { RSC: "1" } },
  ];
}

const encodedFirst = (start: string) => `/%${start.charCodeAt(1).toString(16)}`;

/** What of the doors leads to an entry point: a route handler knows no RSC, and refuses its parameter. */
export const leadsTo = (kind: "page" | "route", { headers }: Door) => kind === "page" || !headers.RSC;

/** Asks for an address through a door, and follows no redirect but the one to the same address. */
export async function ask(request: APIRequestContext, address: string, door: Door) {
  const { url, headers, written = String } = door;
  const asked = new URL(written(address), url);
  const answer = await request.get(asked.href, { headers, maxRedirects: 0 });
  const location = answer.headers().location;
  // Next sends who asks for RSC on to the address with a hash of the headers, which its own router has added already.
  const to = location ? new URL(location, asked) : undefined;
  if (to?.pathname !== asked.pathname || !to.searchParams.has("_rsc")) return answer;
  return request.get(new URL(to.pathname + to.search, url).href, { headers, maxRedirects: 0 });
}

/** What an answer says to somebody who must not learn anything: its status, and where it leads. */
export function gistOf(answer: APIResponse, text: string): string {
  const location = answer.headers().location;
  const to = location && new URL(location, demo().url).pathname;
  if (isTreeAlone(text)) return `${answer.status()} tree`;
  const digest = /NEXT_(REDIRECT;\w+;[^;?"]*|HTTP_ERROR_FALLBACK;\d+)/.exec(text)?.[0];
  return [answer.status(), to, digest].filter(Boolean).join(" ");
}

/** The answer to a prefetch of the tree: the segments that the address has anyway, and nothing in them. */
const isTreeAlone = (text: string) => {
  const lines = text.trim().split("\n");
  return (
    lines.length > 1 &&
    lines.every((line) => /^\d:\[\["children",|^0:\{"q":"","i":false,"S":false,/.test(line))
  );
};

const AT_ONCE = 6;

/** Does work for each of a list, some at a time. */
export async function forEach<T>(list: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = list.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const item of left) await work(item);
    }),
  );
}
