import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { centsIn, inEuros } from "./support/money";
import { chooseProduct, lastCents } from "./support/order-steps";
import { expectToast, goTo, signedIn } from "./support/person";
import { setRate } from "./support/reseller-steps";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

test.describe.configure({ mode: "serial" });

const SERVER = "Dedicated Core";
const CUSTOMER = { name: "Cartwright & Daughters", email: "orders@cartwright.example" };

let reseller: Page;
let admin: Page;
let order = "";

test.beforeAll(async ({ browser }) => {
  const people = demo();
  reseller = await signedIn(browser, people.reseller);
  admin = await signedIn(browser, people.admin);
});

test.afterAll(async () => {
  // Other journeys count on the rate of its tier.
  await admin.goto(`/admin/resellers/${demo().reseller.id}`);
  await admin.getByRole("button", { name: say("admin.resellers.letTier") }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("admin.common.reason")).fill("The test is over");
  await dialog.getByRole("button", { name: say("admin.resellers.letTierSubmit") }).click();
  await expect(dialog).toBeHidden();
  for (const page of [reseller, admin]) await page?.context().close();
});

const items = () => reseller.getByRole("list", { name: say("cart.items") }).locator("> li");
const total = () =>
  reseller
    .getByRole("paragraph")
    .filter({ hasText: say("portal.review.total") })
    .last();

async function addToCart(label: string): Promise<void> {
  await chooseProduct(reseller, SERVER);
  await reseller.getByLabel(say("portal.configure.label"), { exact: false }).fill(label);
  await reseller.getByRole("button", { name: say("cart.add") }).click();
  await expect(reseller).toHaveURL(/\/portal\/cart$/);
  await expect(items().filter({ hasText: label })).toBeVisible();
}

test("1. two items wait in the cart, also after a reload and in another browser", async ({ browser }) => {
  await addToCart("shop-1");
  await addToCart("shop-2");
  await reseller.reload();
  await expect(items()).toHaveCount(2);
  const elsewhere = await signedIn(browser, demo().reseller);
  await goTo(elsewhere, say("cart.title"));
  await expect(elsewhere.getByText("shop-2")).toBeVisible();
  await elsewhere.context().close();
});

test("2. the quantity changes the total at once", async () => {
  const before = await lastCents(total());
  const first = items().first();
  const single = centsIn(await textOf(first))[1] ?? 0;
  await first.getByLabel(say("cart.quantityOf", { name: SERVER })).fill("2");
  await expect.poll(() => lastCents(total())).toBe(before + single);
});

test("3. a customer is made in place and stays with the cart", async () => {
  await reseller.getByRole("button", { name: say("portal.customers.new") }).click();
  const dialog = reseller.getByRole("dialog");
  await dialog.getByLabel(say("portal.customers.name"), { exact: true }).fill(CUSTOMER.name);
  await dialog.getByLabel(say("portal.customers.email"), { exact: true }).fill(CUSTOMER.email);
  await dialog.getByRole("button", { name: say("portal.customers.create") }).click();
  await expect(dialog).toBeHidden();
  const customer = reseller.getByRole("combobox", { name: say("portal.picker.label") });
  await expect(customer).toHaveValue(CUSTOMER.name);
  await expect(async () => {
    await reseller.reload();
    await expect(customer).toHaveValue(CUSTOMER.name, { timeout: 1_000 });
  }).toPass();
});

test("4. a price that changed meanwhile is shown, old and new, and agreed to anew", async () => {
  const seen = await lastCents(total());
  await admin.goto(`/admin/resellers/${demo().reseller.id}`);
  await setRate(admin, "33.33", "A test of changed prices");
  await reseller.getByRole("button", { name: say("cart.place") }).click();
  const alert = reseller.getByRole("alert").filter({ hasText: "before" });
  await expect(alert).toContainText(`${inEuros(seen)} before`);
  await expect.poll(() => lastCents(total())).not.toBe(seen);
  const now = await lastCents(total());
  await expect(alert).toContainText(`${inEuros(now)} now`);
  await expect(items()).toHaveCount(2);
});

test("5. a double click is one order, at the price that was agreed to, and the cart is empty", async () => {
  const agreed = await lastCents(total());
  await reseller.getByRole("button", { name: say("cart.place") }).dblclick();
  await expect(reseller).toHaveURL(/\/portal\/orders\/ord_/);
  order = reseller.url();
  await expect(reseller.getByRole("main")).toContainText(CUSTOMER.name);
  await expect(reseller.getByRole("main")).toContainText(inEuros(agreed));
  await goTo(reseller, say("cart.title"));
  await expect(reseller.getByText(say("cart.empty"))).toBeVisible();
  await goTo(reseller, say("portal.nav.orders"));
  await reseller.getByRole("searchbox").fill(CUSTOMER.name);
  await reseller.getByRole("searchbox").press("Enter");
  await expect(reseller.getByRole("link", { name: /^Order \d+/ })).toHaveCount(1);
});

test("6. the same again: a past order fills the cart", async () => {
  await reseller.goto(order);
  await reseller.getByRole("button", { name: say("cart.again") }).click();
  await expectToast(reseller, say("cart.againDone", { count: 2 }));
  await expect(items()).toHaveCount(2);
  await expect(items().first().getByRole("spinbutton")).toHaveValue("2");
  await reseller.getByRole("button", { name: say("cart.clear") }).click();
  await reseller
    .getByRole("dialog")
    .getByRole("button", { name: say("cart.clear") })
    .click();
  await expect(reseller.getByText(say("cart.empty"))).toBeVisible();
});
