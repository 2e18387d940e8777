import { get } from "node:http";
import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { expectToast, goTo, openBrowser, signedIn } from "./support/person";
import { expect, test } from "./support/test";

test.describe.configure({ mode: "serial" });
// The console names each page that is not there: one of them is what the last step is about.
test.use({ expectedComplaint: /the server responded with a status of 404/ });

const BRAND = "Nordwolke";

let reseller: Page;
let customer: Page;
let address = "";

test.beforeAll(async ({ browser }) => {
  reseller = await signedIn(browser, demo().other_reseller);
  customer = await openBrowser(browser);
});

test.afterAll(async () => {
  for (const page of [reseller, customer]) await page?.context().close();
});

test("1. a brand needs a colour that is read, and shows beside the form what customers will see", async () => {
  await goTo(reseller, say("portal.nav.brand"));
  await reseller.getByLabel(say("brand.name"), { exact: true }).fill(BRAND);
  await reseller.getByLabel(say("brand.supportEmail"), { exact: true }).fill("help@nordwolke.example");
  const colour = reseller.getByLabel(say("brand.accent"), { exact: true });
  await colour.fill("#facc15");
  await reseller.getByRole("button", { name: say("brand.save") }).click();
  await expect(colour).toHaveAttribute("aria-invalid", "true");
  await colour.fill("#0f766e");
  await expect(reseller.getByRole("figure").getByText(BRAND, { exact: true })).toHaveCount(2);
  await reseller.getByRole("button", { name: say("brand.save") }).click();
  await expectToast(reseller, say("brand.saved"));
});

test("2. a domain waits for its record", async () => {
  const domain = reseller.getByLabel(say("brand.domain.name"), { exact: true });
  await domain.fill("https://nordwolke.example/");
  await reseller.getByRole("button", { name: say("brand.domain.claim") }).click();
  await expect(domain).toHaveAttribute("aria-invalid", "true");
  await domain.fill("kunden.größe.example");
  await reseller.getByRole("button", { name: say("brand.domain.claim") }).click();
  await expect(reseller.getByText("_tierline.kunden.xn--gre-6ka8i.example", { exact: true })).toBeVisible();
  await expect(reseller.getByText(say("brand.domain.status.pending"), { exact: true })).toBeVisible();
});

test("3. a link opens the customer's page, in the reseller's name alone", async () => {
  await goTo(reseller, say("portal.nav.customers"));
  await reseller.getByRole("row").nth(1).getByRole("link").first().click();
  await reseller.getByRole("button", { name: say("brand.links.new") }).click();
  const dialog = reseller.getByRole("dialog");
  await dialog.getByRole("button", { name: say("brand.links.newSubmit") }).click();
  await expect(dialog).toBeHidden();
  await expect(reseller.getByText(say("brand.links.unused"))).toBeVisible();
  await reseller.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  // Toasts may lie over it.
  await reseller.getByRole("button", { name: say("brand.links.copy") }).dispatchEvent("click");
  await expect(async () => {
    address = await reseller.evaluate(() => navigator.clipboard.readText());
    expect(address).toMatch(/\/c\/[\w-]{43}$/);
  }).toPass();
  await customer.goto(new URL(address).pathname);
  await expect(
    customer.getByRole("heading", { name: say("customerView.services.title"), level: 1 }),
  ).toBeVisible();
  await expect(customer.getByText(BRAND, { exact: true })).toBeVisible();
  expect(await customer.content()).not.toMatch(/tierline|tarnwick/i);
  await customer.getByRole("link", { name: say("customerView.nav.prices") }).click();
  await expect(
    customer.getByRole("heading", { name: say("customerView.prices.title"), level: 1 }),
  ).toBeVisible();
  expect(await customer.content()).not.toMatch(/tierline|tarnwick/i);
});

test("4. a revoked link opens nothing, and the page does not say whose it was", async () => {
  await reseller.reload();
  await reseller.getByRole("button", { name: say("brand.links.revoke"), exact: true }).click();
  const dialog = reseller.getByRole("dialog");
  await dialog.getByRole("button", { name: say("brand.links.revoke"), exact: true }).click();
  await expect(dialog).toBeHidden();
  const answer = await customer.goto(new URL(address).pathname);
  expect(answer?.status()).toBe(404);
  await expect(customer.getByRole("heading", { name: say("customerView.notFound.title") })).toBeVisible();
  expect(await customer.content()).not.toMatch(/tierline|tarnwick|nordwolke/i);
});

test("5. a foreign host name does not change what the installation itself answers", async () => {
  const { hostname, port } = new URL(demo().url);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { host: "kunden.nobody.example" };
    const asked = get({ hostname, port, path: "/sign-in", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on("error", reject);
  });
  expect(status).toBe(200);
});
