import type { APIRequestContext, APIResponse, Page } from "@playwright/test";
import { Api } from "./support/api";
import { entryPoints, serverActions } from "./support/entry-points";
import { demo } from "./support/installation";
import { nobodys } from "./support/pages";
import { openBrowser, signedIn } from "./support/person";
import { expect, test } from "./support/test";
import { makeRequest } from "./support/things-to-see";
import { addressOf } from "./support/visits";
import { type BareServer, startWithoutProxy } from "./support/without-proxy";

// T1, T4, T6 over HTTP: each page, route handler and server action of the build's own lists, asked by everybody. Pages
// are asked for twice, as documents and as what the client router fetches; no browser draws them.

test.describe.configure({ mode: "serial" });

/** Entry points that are everybody's, or have a door of their own with tests of its own. */
const ELSEWHERE =
  /^\/(_not-found|_global-error|api\/(v1|auth|hooks|trpc)\/.*|api\/trpc.*|c\/\[\[\.\.\.path\]\]|docs\/.*|errors\/.*|sign-in.*|sign-up|setup|two-step|invitation\/.*|$)/;
/** Of a panel, with nothing of anybody's. */
const NOTHING_THERE = /\[\.\.\.missing\]$/;

const PEOPLE = ["reseller", "other_reseller", "client", "applicant", "reseller_member"] as const;
type Person = (typeof PEOPLE)[number];
const people = new Map<Person, Page>();
let visitor: APIRequestContext;
/** The same build and database, without proxy.ts. */
let bare: BareServer;
let canaries: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  bare = await startWithoutProxy();
  for (const person of PEOPLE) people.set(person, await signedIn(browser, demo()[person]));
  visitor = (await openBrowser(browser)).request;
  await makeRequest(demo());
  const other = new Api(demo().url, demo().other_api_key);
  for (const noun of ["orders", "customers", "invoices", "services", "api-keys"]) {
    const found = await other.all<{ id: string; email?: string }>(`/${noun}`);
    canaries.push(...found.flatMap(({ id, email }) => (email ? [id, email] : [id])));
  }
  // What both name is no canary.
  const own = new Api(demo().url, demo().api_key);
  const known = JSON.stringify(await own.all("/customers"));
  canaries = [...canaries, demo().other_reseller.email].filter((text) => !known.includes(text));
});

test.afterAll(async () => {
  await bare.stop();
  for (const page of people.values()) await page.context().close();
});

const requestOf = (person: Person) => (people.get(person) as Page).request;
const portal = () =>
  entryPoints().filter(({ address }) => address.startsWith("/portal") && !NOTHING_THERE.test(address));

/** Ways past the proxy that Next has had, and the one that it gives by itself: an address that it does not match. */
const BYPASSES: Record<string, string>[] = [
  {},
  { "x-middleware-subrequest": "src/proxy:src/proxy:src/proxy:src/proxy:src/proxy" },
  { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  { RSC: "1" },
  { RSC: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
];

/** A way in: the server that is asked, and the headers that it is asked with. */
type Door = { url: string; headers: Record<string, string> };

const doors = (): Door[] => [
  ...BYPASSES.map((headers) => ({ url: demo().url, headers })),
  ...[{}, { RSC: "1" }].map((headers) => ({ url: bare.url, headers })),
];

const get = (request: APIRequestContext, address: string, { url, headers }: Door) =>
  request.get(new URL(address, url).href, { headers, maxRedirects: 0 });

const plainly = (): Door => ({ url: demo().url, headers: {} });

/** What an answer says to somebody who must not learn anything: its status and where it leads. */
const gist = (answer: APIResponse) =>
  `${answer.status()} ${answer.headers().location?.replace(/\?.*/, "") ?? ""}`;

test("the matrix knows every entry point of the build", () => {
  const areas = /^\/(admin|portal|account|api\/live)(\/|$)/;
  const unknown = entryPoints().filter(({ address }) => !areas.test(address) && !ELSEWHERE.test(address));
  expect(unknown).toEqual([]);
  expect(entryPoints().length).toBeGreaterThan(180);
});

test("nobody of a client is told anything by the admin panel, past the proxy or not", async () => {
  test.setTimeout(240_000);
  const admin = entryPoints().filter(({ address }) => address.startsWith("/admin"));
  expect(admin.length).toBeGreaterThan(90);
  for (const { address, kind } of admin) {
    const path = address.replaceAll(/\[\.{0,3}\w+\]/g, demo().reseller.id);
    for (const door of doors()) {
      for (const person of ["reseller", "client"] as const) {
        const answer = await get(requestOf(person), path, door);
        const text = await answer.text();
        const isRefused =
          answer.status() >= 400 ||
          (door.headers.RSC && /NEXT_HTTP_ERROR_FALLBACK;404|NEXT_REDIRECT/.test(text));
        expect(
          isRefused,
          `${person} ${kind} ${path} ${JSON.stringify(door)}: ${answer.status()}`,
        ).toBeTruthy();
        for (const canary of canaries) expect(text.includes(canary), `${path} says ${canary}`).toBe(false);
      }
      const answer = await get(visitor, path, door);
      expect([303, 307, 401, 403, 404, 405], `${path}: ${answer.status()}`).toContain(answer.status());
    }
  }
});

test("a page of the portal, a file and an export have nothing of another reseller's", async () => {
  test.setTimeout(240_000);
  const plain = portal().filter(({ address }) => !address.includes("["));
  expect(plain.length).toBeGreaterThan(30);
  for (const { address } of plain)
    for (const person of ["reseller", "client", "reseller_member", "applicant"] as const)
      for (const door of doors().filter(({ headers }) => Object.keys(headers).length < 2)) {
        const text = await (await get(requestOf(person), address, door)).text();
        for (const canary of canaries)
          expect(text.includes(canary), `${address} says ${canary} to ${person}`).toBe(false);
      }
});

/** Pages of which the demo company has none, and a journey that makes one and asks for it as somebody else. */
const NONE_IN_DEMO: Readonly<Record<string, string>> = {
  "/portal/webhooks/[id]": "webhooks.spec.ts",
  "/portal/webhooks/[id]/edit": "webhooks.spec.ts",
  "/portal/webhooks/[id]/deliveries/[delivery]": "webhooks.spec.ts",
  "/portal/invoices/credit-notes/[id]": "invoices.spec.ts",
  "/portal/credit-notes/[id]/pdf": "invoices.spec.ts",
  "/portal/apply/files/[id]": "application-form.spec.ts",
  "/portal/tickets/[id]/files/[fileId]": "tickets.spec.ts",
};

test("another's page or file is answered as nobody's, past the proxy or not", async () => {
  test.setTimeout(240_000);
  const owned = portal().filter(
    ({ address }) => address.includes("[") && !address.startsWith("/portal/order/"),
  );
  let compared = 0;
  for (const { address } of owned) {
    if (NONE_IN_DEMO[address]) continue;
    // A file's address is below that of its page.
    const page = address.replace(/\/pdf$/, "");
    const owner = people.get("other_reseller") as Page;
    const foreign = address.replace(page, await addressOf(owner, page));
    const missing = foreign.replaceAll(/[a-z]{3,4}_\w{26}/g, nobodys);
    expect((await get(owner.request, foreign, plainly())).status(), foreign).toBe(200);
    for (const person of ["reseller", "client", "reseller_member", "applicant"] as const)
      for (const door of doors()) {
        compared++;
        const [one, none] = [
          await get(requestOf(person), foreign, door),
          await get(requestOf(person), missing, door),
        ];
        expect(gist(one), `${person} ${foreign} ${JSON.stringify(door)}`).toBe(gist(none));
        const text = (await one.text()).replaceAll(foreign, "");
        const id = /[a-z]{3,4}_\w{26}/.exec(foreign)?.[0];
        for (const canary of canaries)
          if (canary !== id) expect(text.includes(canary), `${foreign} says ${canary}`).toBe(false);
      }
  }
  expect(compared).toBeGreaterThan(100);
});

/** Actions that are for everybody, and only set this browser's own cookies. */
const FOR_EVERYBODY = /locale\/actions\.ts|auth\/actions\.ts|\(auth\)\//;

test("an action is refused to nobody and to a page of somebody else's, and without Origin", async () => {
  test.setTimeout(240_000);
  const actions = serverActions().filter(({ name }) => !FOR_EVERYBODY.test(name));
  expect(actions.length).toBeGreaterThan(150);
  const url = new URL(demo().url).origin;
  const senders: [string, APIRequestContext, Record<string, string>][] = [
    ["nobody", visitor, { origin: url }],
    ["a reseller without Origin", requestOf("reseller"), {}],
    ["a reseller on another's page", requestOf("reseller"), { origin: "https://evil.example" }],
    ["a reseller from another site", requestOf("reseller"), { origin: url, "sec-fetch-site": "cross-site" }],
  ];
  for (const { id, name } of actions)
    for (const [who, request, headers] of senders) {
      const answer = await request.post("/sign-in", {
        headers: { ...headers, "next-action": id },
        multipart: { "0": '["$K1"]' },
        maxRedirects: 0,
      });
      const text = await answer.text();
      expect(/"ok":true/.test(text), `${name} for ${who}: ${answer.status()} ${text.slice(0, 200)}`).toBe(
        false,
      );
    }
});
