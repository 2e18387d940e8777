import type { Page } from "@playwright/test";
import { Api, type Order, type Product } from "./support/api";
import { figure } from "./support/dashboard-steps";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { centsIn } from "./support/money";
import { goTo, signedIn } from "./support/person";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

// R44: what a program pays shows on a page that somebody has open, without a reload.
test.describe.configure({ mode: "serial" });

let page: Page;
let api: Api;

test.beforeAll(async ({ browser }) => {
  const { reseller, url, api_key } = demo();
  page = await signedIn(browser, reseller);
  api = new Api(url, api_key);
});

test.afterAll(() => page.context().close());

const revenue = async () => centsIn(await textOf(figure(page, say("portal.overview.revenue"))))[0] ?? 0;

/** Orders a product and pays it from the balance. @returns what it came to, in cents */
async function buy(): Promise<number> {
  const products = await api.all<Product>("/products");
  const product = products.find(({ cycles }) => cycles.some(({ cycle }) => cycle === "monthly"));
  const items = [{ product: product?.id, cycle: "monthly" }];
  const { body, status, text } = await api.post<Order>(
    "/orders",
    { items, pay_with: "balance" },
    crypto.randomUUID(),
  );
  expect(status, text).toBe(201);
  return body.wholesale_total.amount;
}

test("a payment that a program makes shows on an open overview", async () => {
  await goTo(page, say("portal.nav.overview"));
  const before = await revenue();
  // Set once: a reload would lose it.
  await page.evaluate(() => Object.assign(window, { isTheSame: true }));
  const first = await buy();
  await expect.poll(revenue).toBe(before + first);
  const second = await buy();
  await expect.poll(revenue).toBe(before + first + second);
  expect(await page.evaluate(() => "isTheSame" in window)).toBe(true);
});

test.describe("while the network is away", () => {
  test.use({ expectedComplaint: /ERR_INTERNET_DISCONNECTED/ });

  test("what was missed shows once it is back", async () => {
    await goTo(page, say("portal.nav.overview"));
    const before = await revenue();
    await page.context().setOffline(true);
    const paid = await buy();
    await page.context().setOffline(false);
    await expect.poll(revenue, { timeout: 20_000 }).toBe(before + paid);
  });

  test("a page that is about to read itself stays as it is, and goes on once it is back", async () => {
    await goTo(page, say("portal.nav.overview"));
    const before = await revenue();
    await page.evaluate(() => Object.assign(window, { isTheSame: true }));
    // The news come through; the reading that they call for does not.
    let cut = 0;
    const readings = (url: URL) => url.searchParams.has("_rsc");
    await page.route(readings, (route) => {
      cut += 1;
      return route.abort("internetdisconnected");
    });
    const paid = await buy();
    await expect.poll(() => cut).toBeGreaterThan(2);
    expect(await revenue()).toBe(before);
    await page.unroute(readings);
    await expect.poll(revenue).toBe(before + paid);
    expect(await page.evaluate(() => "isTheSame" in window)).toBe(true);
  });
});
