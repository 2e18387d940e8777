import { pdfText } from "../src/testing/all-of";
import { type EntryPoint, entryPoints } from "./support/entry-points";
import { demo } from "./support/installation";
import {
  ask,
  canariesOf,
  type Door,
  doorsOf,
  forEach,
  gistOf,
  leadsTo,
  MatrixPeople,
  type Person,
} from "./support/matrix-people";
import { nobodys } from "./support/pages";
import { expect, test } from "./support/test";
import { makeRequest } from "./support/things-to-see";
import { addressOf } from "./support/visits";
import { type BareServer, startWithoutProxy } from "./support/without-proxy";

// T1 and T4 over HTTP: each page and route handler of the build's own list, asked by everybody, as a document and as what
// the client's router fetches, with and without the proxy. Server actions: tenant-matrix-actions.spec.ts.

test.describe.configure({ mode: "serial" });
test.setTimeout(300_000);

/** Entry points that are everybody's, or have a door of their own with tests of its own. */
const ELSEWHERE =
  /^\/(_not-found|_global-error|\.well-known\/security\.txt|api\/v1\/\[\.\.\.path\]|api\/hooks\/(stripe|provisioning)|api\/trpc\/\[trpc\]|api\/\[\.\.\.unknown\]|c\/\[\[\.\.\.path\]\]|docs\/api.*|errors\/\[code\]|sign-in(\/code)?|sign-up|setup|two-step|forgot-password|(invitation|reset-password)\/\[token\])?$/;
/** Everything below these has to be asked here. */
const AREAS = /^\/(admin|portal|account|api\/live)(\/|$)/;
/** What is posted to, which tenant-matrix-actions.spec.ts asks. */
const POSTED = /\/check$|\/(price-changes|rules)\/export$/;
const NOTHING_THERE = /\[\.\.\.missing\]$/;
const STREAM = "/api/live";

let people: MatrixPeople;
/** The same build and database, without proxy.ts. */
let bare: BareServer;
let doors: Door[] = [];
let canaries: string[] = [];

test.beforeAll(async ({ browser }) => {
  bare = await startWithoutProxy();
  doors = doorsOf(bare.url);
  people = await MatrixPeople.of(browser);
  await makeRequest(demo());
  // Requests are written down some seconds later, many at once; and jobs of a new installation have to run first.
  for (const list of ["/admin/api-logs", "/admin/jobs"]) {
    const shown = () => ask(people.request("admin"), list, doors[0] as Door);
    await expect.poll(async () => (await shown()).text(), { timeout: 90_000 }).toContain(`"${list}/`);
  }
  canaries = await canariesOf("other_reseller", "reseller");
  expect(canaries.length).toBeGreaterThan(20);
});

test.afterAll(async () => {
  await bare?.stop();
  await people?.close();
});

/** What an export asks for, without which it would be refused for that. */
const QUERY: readonly [RegExp, string][] = [
  [/catalogue\/export$/, "?format=csv"],
  [/statement|ledger\/.*export$/, "?from=2026-01-01&to=2026-12-31"],
];
const withQuery = (address: string) =>
  address + (QUERY.find(([pattern]) => pattern.test(address) && /export$|pdf$/.test(address))?.[1] ?? "");

const isVariable = ({ address }: EntryPoint) => address.includes("[");
const inArea = (...areas: string[]) =>
  entryPoints().filter(
    ({ address }) =>
      areas.some((area) => `${address}/`.startsWith(`${area}/`)) && !NOTHING_THERE.test(address),
  );

const leaksOf = (text: string) => canaries.filter((canary) => text.includes(canary));

/** Variable parts that are no id, or of which the demo company has none to be linked. */
const FILLED: Readonly<Record<string, string>> = {
  "/admin/ledger/[id]": "/admin/ledger/receivable-EUR",
  "/admin/ledger/[id]/export": "/admin/ledger/receivable-EUR/export",
};
/** Of which the demo company has none: asked for with the id of something else. */
const NONE_FOR_ADMIN: readonly string[] = [
  "/admin/applications/[id]/files/[fileId]",
  "/admin/credit-notes/[id]/pdf",
  "/admin/invoices/credit-notes/[id]",
  "/admin/invoices/drafts/[id]",
  "/admin/invoices/drafts/[id]/edit",
  "/admin/tickets/[id]/files/[fileId]",
];

/** A real address of an entry point of the admin panel, of the first thing that an admin is led to. */
async function filled({ address }: EntryPoint): Promise<string> {
  if (!address.startsWith("/admin") || NONE_FOR_ADMIN.includes(address))
    return address.replaceAll(/\[\w+\]/g, demo().other_reseller.id);
  return FILLED[address] ?? (await addressOf(people.page("admin"), address));
}

test("the matrix knows every entry point of the build", () => {
  const unknown = entryPoints().filter(({ address }) => !AREAS.test(address) && !ELSEWHERE.test(address));
  expect(unknown).toEqual([]);
  expect(entryPoints().length).toBeGreaterThan(180);
});

test("the server without a proxy has none, and shows people their pages", async () => {
  const [plainly, without] = ["plainly", "without proxy"].map((name) =>
    doors.find((door) => door.name === name),
  ) as [Door, Door];
  const withProxy = await ask(people.nobody, "/portal/orders", plainly);
  expect(withProxy.headers()["request-id"]).toBeTruthy();
  expect(withProxy.headers().location).toContain("next=");
  const page = await ask(people.request("reseller"), "/portal/orders", without);
  expect(page.status()).toBe(200);
  expect(page.headers()["request-id"]).toBeUndefined();
  expect(await page.text()).toContain("<h1");
});

/** Asks for entry points through all doors; tells which answers are none that refuse. */
async function admitted(entries: EntryPoint[], who: Person | "nobody", refusal: RegExp): Promise<string[]> {
  const wrongs: string[] = [];
  await forEach(entries, async (entry) => {
    const { address, kind } = entry;
    const path = await filled(entry).catch(
      (error: Error) => void wrongs.push(`${address}: ${error.message}`),
    );
    if (!path) return;
    for (const door of doors.filter((each) => leadsTo(kind, each))) {
      const answer = await ask(people.request(who), withQuery(path), door);
      const text = await answer.text();
      const gist = gistOf(answer, text);
      const leaks = leaksOf(text).filter((leak) => !path.includes(leak));
      if (!refusal.test(gist) || leaks.length > 0)
        wrongs.push(`${who} at ${kind} ${path}, ${door.name}: ${gist} ${leaks}`);
    }
  });
  return wrongs;
}

/** To sign-in, or not there; nothing is streamed; or a tree of segments without what is in them. */
const NO_SESSION = /\/sign-in|^(204|401|404|405)$|^200 tree$/;
/** Not there, not allowed, not by GET. */
const REFUSED = /^40[345]\b|FALLBACK;404|^200 tree$/;

test("nobody without a session is shown a page, a file or an export, past the proxy or not", async () => {
  const entries = inArea("/admin", "/portal", "/account", STREAM);
  expect(entries.length).toBeGreaterThan(160);
  expect(await admitted(entries, "nobody", NO_SESSION)).toEqual([]);
});

test("an admin is shown what others are refused", async () => {
  const wrongs: string[] = [];
  await forEach(inArea("/admin"), async (entry) => {
    const path = await filled(entry).catch(() => undefined);
    if (!path) return void wrongs.push(`${entry.address}: none is linked`);
    const status = (await ask(people.request("admin"), withQuery(path), doors[0] as Door)).status();
    // What is posted to is asked in tenant-matrix-actions.spec.ts.
    const isShown = status === 200 || (status === 405 && POSTED.test(path));
    if (isShown === NONE_FOR_ADMIN.includes(entry.address)) wrongs.push(`${path}: ${status}`);
  });
  expect(wrongs).toEqual([]);
});

test("nobody of a client is shown anything of the admin panel, past the proxy or not", async () => {
  const entries = inArea("/admin");
  expect(entries.length).toBeGreaterThan(90);
  for (const person of ["reseller", "client"] as const)
    expect(await admitted(entries, person, REFUSED)).toEqual([]);
});

/** What a key has asked for is told as it was asked, also with ids of somebody else (tenancy.spec.ts tries them). */
const OWN_REQUESTS = "/portal/request-logs";
const PUBLIC_ID = /^[a-z]{3,4}_\w{26}$/;

test("a page, a file and an export of the portal have nothing of another reseller's", async () => {
  const plain = inArea("/portal", "/account").filter((entry) => !isVariable(entry));
  expect(plain.length).toBeGreaterThan(30);
  const wrongs: string[] = [];
  const shown = new Set<string>();
  let pdfs = 0;
  await forEach(plain, async ({ address, kind }) => {
    for (const person of ["reseller", "reseller_member", "client", "applicant"] as const)
      for (const door of doors.filter(
        (each) => leadsTo(kind, each) && /^(plainly|RSC without proxy)$/.test(each.name),
      )) {
        const answer = await ask(people.request(person), withQuery(address), door);
        const isPdf = answer.headers()["content-type"] === "application/pdf";
        const text = isPdf ? await pdfText(await answer.body()) : await answer.text();
        if (answer.status() === 200) shown.add(address);
        if (isPdf && text.length > 200) pdfs += 1;
        const leaks = leaksOf(text).filter((leak) => address !== OWN_REQUESTS || !PUBLIC_ID.test(leak));
        if (leaks.length > 0) wrongs.push(`${person} at ${address}, ${door.name}: ${leaks}`);
      }
  });
  expect(wrongs).toEqual([]);
  expect(pdfs).toBeGreaterThan(0);
  // The one is posted to, and of the other the demo company has none.
  const mayBeMissing = ["/portal/customers/import/check", "/portal/brand/logo"];
  const missing = plain.filter(({ address }) => !shown.has(address) && !mayBeMissing.includes(address));
  expect(missing).toEqual([]);
  // The canaries are what pages show: to the other reseller they do.
  const theirs = await ask(people.request("other_reseller"), "/portal/orders", doors[0] as Door);
  expect(leaksOf(await theirs.text()).length).toBeGreaterThan(3);
});

/** Pages of which nobody of the demo company has one, and a journey that makes one and asks for it as somebody else. */
const NONE_IN_DEMO: Readonly<Record<string, string>> = {
  "/portal/webhooks/[id]": "webhooks.spec.ts",
  "/portal/webhooks/[id]/edit": "webhooks.spec.ts",
  "/portal/webhooks/[id]/deliveries/[delivery]": "webhooks.spec.ts",
  "/portal/invoices/credit-notes/[id]": "invoices.spec.ts",
  "/portal/credit-notes/[id]/pdf": "invoices.spec.ts",
  "/portal/apply/files/[id]": "application-form.spec.ts",
  "/portal/tickets/[id]/files/[fileId]": "tickets.spec.ts",
};

/** Somebody who has one of these, with its address. */
async function ownedOne(address: string): Promise<{ owner: Person; own: string } | undefined> {
  // A file's address is below that of its page.
  const page = address.replace(/\/pdf$/, "");
  for (const owner of ["other_reseller", "client"] as const) {
    const found = await addressOf(people.page(owner), page).catch(() => undefined);
    if (found) return { owner, own: address.replace(page, found) };
  }
}

test("another's page or file is answered as nobody's, past the proxy or not", async () => {
  // What the provider sells is everybody's.
  const owned = inArea("/portal").filter(
    (entry) => isVariable(entry) && !entry.address.startsWith("/portal/order/"),
  );
  const wrongs: string[] = [];
  let compared = 0;
  await forEach(owned, async ({ address, kind }) => {
    if (NONE_IN_DEMO[address]) return;
    const one = await ownedOne(address);
    if (!one) return void wrongs.push(`${address}: nobody has one`);
    const { owner, own } = one;
    const missing = own.replaceAll(/[a-z]{3,4}_\w{26}/g, nobodys);
    const seen = await ask(people.request(owner), own, doors[0] as Door);
    // A service that nothing can be changed of leads its owner back to it.
    if (seen.status() >= 400) wrongs.push(`${owner} at ${own}: ${seen.status()}`);
    const others = ["reseller", "client"] as const;
    for (const person of others.filter((each) => each !== owner))
      for (const door of doors.filter((each) => leadsTo(kind, each))) {
        compared++;
        const [foreign, none] = (await Promise.all(
          [own, missing].map(async (path) => {
            const answer = await ask(people.request(person), path, door);
            return { text: await answer.text(), answer };
          }),
        )) as [Told, Told];
        const [gist, gistOfNone] = [foreign, none].map(({ answer, text }) => gistOf(answer, text));
        const ids: readonly string[] = own.match(/[a-z]{3,4}_\w{26}/g) ?? [];
        const leaks = leaksOf(foreign.text).filter((leak) => !ids.includes(leak));
        if (gist !== gistOfNone || leaks.length > 0)
          wrongs.push(`${person} at ${own}, ${door.name}: ${gist}, not ${gistOfNone} ${leaks}`);
      }
  });
  expect(wrongs).toEqual([]);
  expect(compared).toBeGreaterThan(100);
});

type Told = { answer: Awaited<ReturnType<typeof ask>>; text: string };
