import type { Page } from "@playwright/test";
import { Api, type Order, type Problem } from "./support/api";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { filledIn, nobodys, pagesOf } from "./support/pages";
import { openBrowser, signedIn } from "./support/person";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

test.describe.configure({ mode: "serial" });
// The console names each page that is not there.
test.use({ expectedComplaint: /the server responded with a status of 404/ });

type Named = { id: string };
/** Ids of things that the other reseller has. */
const others: Record<"orders" | "customers" | "invoices" | "services" | "api-keys", string> = {
  orders: "",
  customers: "",
  invoices: "",
  services: "",
  "api-keys": "",
};

test.beforeAll(async () => {
  const other = new Api(demo().url, demo().other_api_key);
  for (const kind of Object.keys(others) as (keyof typeof others)[]) {
    const [first] = await other.all<Named>(`/${kind}`);
    if (!first) throw new Error(`The other reseller has no ${kind}`);
    others[kind] = first.id;
  }
});

test("a reseller who opens a page of another reseller's finds nothing, as with an id that is nobody's", async ({
  browser,
}) => {
  const reseller = await signedIn(browser, demo().reseller);
  const pages = pagesOf("portal").flatMap((page) => {
    const kind = Object.keys(others).find((name) => page.startsWith(`/portal/${name}/[`));
    return kind ? [{ page, id: others[kind as keyof typeof others] }] : [];
  });
  expect(pages.length).toBeGreaterThanOrEqual(4);
  for (const { page, id } of pages) {
    const foreign = await look(reseller, filledIn(page, id));
    expect(foreign.status, page).toBe(404);
    expect(foreign.text).toContain(say("common.notFound.title"));
    expect(await look(reseller, filledIn(page, nobodys(id))), page).toEqual(foreign);
  }
  await reseller.goto("/portal/api-keys");
  const own = new Api(demo().url, demo().api_key);
  const [key] = await own.all<Named & { last_four: string }>("/api-keys");
  await expect(reseller.getByText(new RegExp(`…${key?.last_four}$`))).toBeVisible();
  await expect(reseller.getByText(new RegExp(`…${demo().other_api_key.slice(-4)}$`))).toHaveCount(0);
  await reseller.context().close();
});

test("nor does its API key: the same answer as for an id that is nobody's", async () => {
  const api = new Api(demo().url, demo().api_key);
  const calls: [string, string, unknown?][] = [
    ["GET", `/orders/${others.orders}`],
    ["POST", `/orders/${others.orders}/cancel`, {}],
    ["POST", `/orders/${others.orders}/pay`, {}],
    ["GET", `/customers/${others.customers}`],
    ["PATCH", `/customers/${others.customers}`, { name: "Mine now" }],
    ["DELETE", `/customers/${others.customers}`],
    ["GET", `/services/${others.services}`],
    ["GET", `/invoices/${others.invoices}`],
    ["DELETE", `/api-keys/${others["api-keys"]}`],
  ];
  for (const [method, path, body] of calls) {
    const id = /\w{3}_\w{26}/.exec(path)?.[0] ?? "";
    const name = `${method} ${path}`;
    const foreign = await api.send<Problem>(method, path, body);
    expect([foreign.status, foreign.body.code], name).toEqual([404, "not_found"]);
    const missing = await api.send<Problem>(method, path.replace(id, nobodys(id)), body);
    expect(missing.status, name).toBe(404);
    const anonymised = (text: string) => text.replaceAll(/(ord|cus|svc|inv|key|req)_\w{26}/g, "$1");
    expect(anonymised(missing.text), name).toBe(anonymised(foreign.text));
  }
  const mine = (await api.all<Order>("/orders")).map(({ id }) => id);
  expect(mine).not.toContain(others.orders);
  const order = { customer: others.customers, items: [] };
  expect((await api.post<Problem>("/orders", order)).status).toBe(422);
  // Nothing of it was changed.
  const other = new Api(demo().url, demo().other_api_key);
  const customer = await other.get<{ name: string; status: string }>(`/customers/${others.customers}`);
  expect(customer.body.name).not.toBe("Mine now");
});

test("a client who opens the admin panel finds nothing there", async ({ browser }) => {
  for (const person of [demo().client, demo().reseller]) {
    const page = await signedIn(browser, person);
    for (const address of pagesOf("admin")) {
      const answer = await page.request.get(filledIn(address, demo().reseller.id), { maxRedirects: 0 });
      expect(answer.status(), address).toBe(404);
    }
    const { text } = await look(page, "/admin");
    expect(text).toContain(say("common.notFound.title"));
    expect(text).not.toContain(say("admin.overview.resellerMonth"));
    await page.context().close();
  }
});

test("somebody who is not signed in is led to sign in from each page, and back", async ({ browser }) => {
  const page = await openBrowser(browser);
  // Past the first look at the cookie's presence, each page has to see that this is nobody's session.
  const cookies = await sessionCookies(await signedIn(browser, demo().client));
  for (const session of [null, "forged"]) {
    if (session) await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, value: session })));
    for (const area of ["admin", "portal", "account"] as const) {
      for (const address of pagesOf(area)) {
        const path = filledIn(address, demo().reseller.id);
        const answer = await page.request.get(path, { maxRedirects: 0 });
        expect([307, 303], path).toContain(answer.status());
        const { pathname, searchParams } = new URL(answer.headers().location ?? "", demo().url);
        expect([pathname, searchParams.get("next")], path).toEqual(["/sign-in", path]);
      }
    }
  }
  await page.goto("/admin/resellers");
  await expect(page.getByRole("heading", { name: say("auth.signIn.title") })).toBeVisible();
  await page.context().close();
});

/** What a person sees at an address, and its status. */
async function look(page: Page, path: string): Promise<{ status: number | undefined; text: string }> {
  const answer = await page.goto(path);
  return { status: answer?.status(), text: await textOf(page.getByRole("main")) };
}

async function sessionCookies(page: Page) {
  const cookies = await page.context().cookies();
  await page.context().close();
  return cookies.filter(({ httpOnly }) => httpOnly);
}
