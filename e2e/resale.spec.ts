import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { centsIn } from "./support/money";
import { chooseProduct, confirmOrder } from "./support/order-steps";
import { expectToast, goTo, signedIn } from "./support/person";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

test.describe.configure({ mode: "serial" });

const SERVER = "Dedicated Core";

let reseller: Page;

test.beforeAll(async ({ browser }) => {
  reseller = await signedIn(browser, demo().other_reseller);
});

test.afterAll(async () => {
  await reseller?.context().close();
});

const row = () =>
  reseller
    .getByRole("row")
    .filter({ hasText: SERVER })
    .filter({ hasText: say("portal.cycles.monthly") });

test("1. a rule prices the whole list, with the margin beside each price", async () => {
  await goTo(reseller, say("portal.nav.resale"));
  await reseller.getByRole("button", { name: say("resale.add") }).click();
  const dialog = reseller.getByRole("dialog");
  const value = dialog.getByLabel(say("resale.value"), { exact: true });
  await value.fill("a lot");
  await dialog.getByRole("button", { name: say("resale.addSubmit") }).click();
  await expect(value).toHaveAttribute("aria-invalid", "true");
  await value.fill("25");
  await dialog.getByLabel(say("resale.rounding")).selectOption("up_to_99");
  await dialog.getByRole("button", { name: say("resale.addSubmit") }).click();
  await expect(dialog).toBeHidden();
  await expectToast(reseller, say("resale.saved"));
  await expect(row()).toContainText(say("resale.sources.everything"));
  const [wholesale = 0, , resale = 0, margin = 0] = centsIn(await textOf(row()));
  expect(resale % 100).toBe(99);
  expect(resale).toBeGreaterThanOrEqual((wholesale * 125) / 100);
  expect(margin).toBe(resale - wholesale);
});

test("2. an own price below cost is marked and counted, and taken back", async () => {
  await row()
    .getByRole("button", { name: say("resale.setPrice") })
    .click();
  const dialog = reseller.getByRole("dialog");
  await dialog.getByLabel(say("resale.setPriceLabel"), { exact: true }).fill("1");
  await dialog.getByRole("button", { name: say("resale.setPriceSubmit") }).click();
  await expect(dialog).toBeHidden();
  await expect(row()).toContainText(say("portal.margin.below"));
  await expect(reseller.getByText(say("resale.belowCount", { count: 1 }))).toBeVisible();
  await row()
    .getByRole("button", { name: say("resale.removePrice") })
    .click();
  await expect(row()).not.toContainText(say("portal.margin.below"));
});

test("3. the list fills in the price of a new order, and its margin stands on the service", async () => {
  await chooseProduct(reseller, SERVER);
  const price = reseller.getByLabel(say("portal.configure.resale"));
  await expect(price).toHaveValue(/\.99$/);
  const filled = Number((await price.inputValue()).replace(".", ""));
  await confirmOrder(reseller);
  await reseller
    .getByRole("main")
    .getByRole("link", { name: new RegExp(SERVER) })
    .first()
    .click();
  await expect(reseller).toHaveURL(/\/portal\/services\/svc_/);
  const main = await textOf(reseller.getByRole("main"));
  expect(centsIn(main)).toContain(filled);
  expect(main).toContain("Your margin");
});
