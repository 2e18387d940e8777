import type { APIRequestContext } from "@playwright/test";
import { entryPoints, type ServerAction, serverActions } from "./support/entry-points";
import { demo } from "./support/installation";
import { forEach, MatrixPeople } from "./support/matrix-people";
import { say } from "./support/messages";
import { expect, test } from "./support/test";

// T6 over HTTP: each server action of the build's own list is a public POST. What actions do with another tenant's ids is
// asked of their definitions, in src/app/action-matrix.isolated.int.test.ts.

test.describe.configure({ mode: "serial" });
test.setTimeout(300_000);

/** Where each action is at home; one of a file that is not here fails by its name. */
const AREAS = {
  admin: /^src\/app\/admin\//,
  portal: /^src\/app\/portal\//,
  shared:
    /^src\/app\/(account\/actions|(people|service|see-as|two-step|notification|first-steps)-actions)\.ts /,
  // For whoever is not signed in; these have tests and limits of their own.
  open: /^src\/(app\/\(auth\)\/|adapters\/(auth|locale)\/actions\.ts )/,
} as const;

/** A field that no form has: whatever gets as far as the form is refused for it, and nothing happens. */
const STRANGER = "stranger";

let people: MatrixPeople;
const origin = () => new URL(demo().url).origin;

test.beforeAll(async ({ browser }) => {
  people = await MatrixPeople.of(browser);
});
test.afterAll(async () => {
  await people?.close();
});

const actionsOf = (...areas: (keyof typeof AREAS)[]) =>
  serverActions().filter(({ name }) => areas.some((area) => AREAS[area].test(name)));

type Told = { status: number; text: string };

/** Posts a form as React's client does, to a page that has the action. */
async function post(
  request: APIRequestContext,
  { id, page }: ServerAction,
  headers: Record<string, string>,
): Promise<Told> {
  const address = page.replaceAll(/\[\w+\]/g, demo().reseller.id);
  // What the form holds goes first: with the argument itself, React's decoder takes what it has by then.
  const multipart = new FormData();
  multipart.append(`_1_${STRANGER}`, "x");
  multipart.append("0", '["$K1"]');
  const answer = await request.post(new URL(address, demo().url).href, {
    headers: { accept: "text/x-component", "next-action": id, ...headers },
    multipart,
    maxRedirects: 0,
  });
  return { status: answer.status(), text: await answer.text() };
}

/** Asks all of these; tells which are answered otherwise than expected. */
async function otherThan(
  expected: (told: Told) => boolean,
  actions: ServerAction[],
  request: APIRequestContext,
  headers: Record<string, string>,
): Promise<string[]> {
  const wrongs: string[] = [];
  await forEach(actions, async (action) => {
    const told = await post(request, action, headers);
    if (!expected(told))
      wrongs.push(`${action.name} at ${action.page}: ${told.status} ${told.text.slice(0, 300)}`);
  });
  return wrongs;
}

const isRefused =
  (code: "forbidden" | "unauthenticated") =>
  ({ text }: Told) =>
    text.includes('"ok":false') && text.includes(say(`errors.${code}`)) && !text.includes(STRANGER);

/** The form was read: it is told of the field that it does not have, or, of an application's own, which form it is for. */
const isRead = ({ text }: Told) =>
  text.includes('"ok":false') && (text.includes(`"field":"${STRANGER}"`) || text.includes('"field":"form"'));

test("the matrix knows every action of the build", () => {
  const unknown = serverActions().filter(({ name }) => !Object.values(AREAS).some((area) => area.test(name)));
  expect(unknown).toEqual([]);
  expect(actionsOf("admin", "portal", "shared").length).toBeGreaterThan(160);
});

test("an action reads the form of whom it is for", async () => {
  const headers = { origin: origin() };
  expect(await otherThan(isRead, actionsOf("admin"), people.request("admin"), headers)).toEqual([]);
  expect(await otherThan(isRead, actionsOf("portal", "shared"), people.request("reseller"), headers)).toEqual(
    [],
  );
});

test("the same form does nothing for nobody", async () => {
  // Sign-in's own actions are for nobody, so that an action reads the form before its verb refuses.
  const isNotDone = ({ text }: Told) => text.includes('"ok":false') && !text.includes('"ok":true');
  const actions = actionsOf("admin", "portal", "shared");
  expect(await otherThan(isNotDone, actions, people.nobody, { origin: origin() })).toEqual([]);
});

const FOREIGN: readonly [string, () => Record<string, string>][] = [
  ["without Origin", () => ({})],
  ["that the browser calls cross-site", () => ({ origin: origin(), "sec-fetch-site": "cross-site" })],
];

for (const [name, headers] of FOREIGN)
  test(`the same form is refused ${name}`, async () => {
    const refused = isRefused("forbidden");
    expect(await otherThan(refused, actionsOf("admin"), people.request("admin"), headers())).toEqual([]);
    expect(
      await otherThan(refused, actionsOf("portal", "shared"), people.request("reseller"), headers()),
    ).toEqual([]);
  });

test("and to a page of somebody else's, by Next itself", async () => {
  const isNone = ({ status, text }: Told) => status >= 400 && !text.includes('"ok":');
  for (const foreign of ["https://evil.example", "null"]) {
    const headers = { origin: foreign };
    expect(await otherThan(isNone, actionsOf("admin"), people.request("admin"), headers)).toEqual([]);
    expect(
      await otherThan(isNone, actionsOf("portal", "shared"), people.request("reseller"), headers),
    ).toEqual([]);
  }
});

/** Route handlers that are posted to, each with whom it is for. */
const POSTED = {
  "/admin/catalogue/transfer/check": "admin",
  "/admin/payments/import/check": "admin",
  "/admin/catalogue/price-changes/export": "admin",
  "/admin/catalogue/rules/export": "admin",
  "/portal/customers/import/check": "reseller",
} as const;

test("a route handler that is posted to does the same", async () => {
  const routes = entryPoints().filter(
    ({ address, kind }) => kind === "route" && /^\/(admin|portal)/.test(address),
  );
  expect(Object.keys(POSTED).filter((route) => !routes.some(({ address }) => address === route))).toEqual([]);
  for (const { address } of routes) {
    const path = address.replaceAll(/\[\w+\]/g, demo().reseller.id);
    const statusFor = async (request: APIRequestContext, headers: Record<string, string>) => {
      const url = new URL(path, demo().url).href;
      return (await request.post(url, { headers, multipart: { [STRANGER]: "x" }, maxRedirects: 0 })).status();
    };
    const whom = POSTED[address as keyof typeof POSTED];
    const right = await statusFor(people.request(whom ?? "admin"), { origin: origin() });
    if (!whom) {
      expect(right, address).toBe(405);
      continue;
    }
    expect([400, 422], `${address}: ${right}`).toContain(right);
    expect(await statusFor(people.request(whom), {}), address).toBe(403);
    expect(await statusFor(people.request(whom), { origin: "https://evil.example" }), address).toBe(403);
    expect([401, 422, 400], address).toContain(await statusFor(people.nobody, { origin: origin() }));
  }
});
