import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { lastCents } from "./support/order-steps";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

test.describe.configure({ mode: "serial" });

const PRODUCT = "Backup Vault 1 TB";
const REASON = "Won back from a competitor";

let admin: Page;

test.beforeAll(async ({ browser }) => {
  admin = await signedIn(browser, demo().admin);
});

test.afterAll(() => admin?.context().close());

/** The page of a new order for the client that this finds, with the product chosen. */
async function orderFor(search: string): Promise<void> {
  await admin.goto("/admin/orders/new");
  await admin.getByLabel(say("cart.admin.client")).fill(search);
  await admin.getByRole("option").first().click();
  await admin.getByLabel(say("cart.admin.product")).selectOption({ label: PRODUCT });
}

const add = () => admin.getByRole("button", { name: say("cart.admin.addSubmit") }).click();
const price = () => admin.getByLabel(say("cart.admin.override"));

test("1. a price of the admin's own needs a reason, is within retail, and says why it is that", async () => {
  await orderFor(demo().reseller.email);
  const why = admin.getByRole("group").filter({ hasText: say("priceWords.why") });
  await why.first().locator("summary").click();
  await expect(why.first()).toContainText(say("priceWords.retail"));
  for (const wrong of ["-1", "1.005", "1000000000"]) {
    await price().fill(wrong);
    await add();
    await expect(admin.getByRole("alert").first()).toContainText(say("cart.admin.override"));
  }
  await price().fill("1.00");
  await add();
  await expect(admin.getByRole("alert").first()).toContainText(say("cart.admin.reasonError"));
  await admin.getByLabel(say("cart.admin.reason")).fill(REASON);
  await add();
  await expect(admin.getByText(say("cart.admin.overridden", { reason: REASON }))).toBeVisible();
});

test("2. a double click places it once, at that price, and only the log knows the reason", async () => {
  await admin.getByRole("button", { name: /^Place order for/ }).dblclick();
  await expect(admin).toHaveURL(/\/admin\/orders\/ord_/);
  await expect(admin.getByRole("main")).toContainText(say("priceWords.adminRule.override"));
  await expect(admin.getByRole("main")).toContainText("€1.00");
  await expect(admin.getByRole("main")).not.toContainText(REASON);
  await admin.goto("/admin/activity?action=order.price_overridden");
  await expect(admin.getByRole("main")).toContainText(REASON);
});

test("3. a direct client pays retail, without a customer", async () => {
  await orderFor(demo().client.email);
  await expect(admin.getByRole("main")).toContainText(say("cart.admin.terms.retail", { currency: "EUR" }));
  await expect(admin.getByLabel(say("cart.admin.customer"))).toHaveCount(0);
  await add();
  const total = await lastCents(
    admin
      .getByRole("paragraph")
      .filter({ hasText: say("cart.admin.total") })
      .last(),
  );
  await admin.getByRole("button", { name: /^Place order for/ }).click();
  await expect(admin).toHaveURL(/\/admin\/orders\/ord_/);
  await expect(admin.getByRole("main")).toContainText((total / 100).toFixed(2));
});
