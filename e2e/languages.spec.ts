import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say, sayIn } from "./support/messages";
import { expectToast, signedIn } from "./support/person";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

const german = sayIn("de");

/** "1.234,56 €", with the space that does not break. */
const GERMAN_AMOUNT = /\d,\d\d\s€/;
const ENGLISH_AMOUNT = /€\d/;

const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });
const expectLanguage = (page: Page, locale: string) =>
  expect(page.locator("html")).toHaveAttribute("lang", locale);

test("somebody without an account switches the sign-in page to German and back", async ({ page }) => {
  await page.goto("/sign-in");
  await expectLanguage(page, "en");
  await page.getByRole("button", { name: say("locale.name.de"), exact: true }).click();
  await expect(title(page, german("auth.signIn.title"))).toBeVisible();
  await expectLanguage(page, "de");
  // The browser keeps it.
  await page.goto("/sign-up");
  await expect(title(page, german("auth.signUp.title"))).toBeVisible();
  await expect(page.getByRole("button", { name: german("locale.name.de"), exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.getByRole("button", { name: german("locale.name.en"), exact: true }).click();
  await expect(title(page, say("auth.signUp.title"))).toBeVisible();
  await expectLanguage(page, "en");
});

test("a browser that asks for German is spoken to in German", async ({ browser }) => {
  const context = await browser.newContext({ locale: "de-AT" });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await expect(title(page, german("auth.signIn.title"))).toBeVisible();
  await context.close();
});

test("a reseller chooses German for itself, and the provider's admin stays with English", async ({
  browser,
}) => {
  const people = demo();
  const reseller = await signedIn(browser, people.reseller);
  await reseller.goto("/account");
  await reseller.getByLabel(say("locale.profile.label"), { exact: true }).selectOption("de");
  await reseller.getByRole("button", { name: say("locale.profile.save") }).click();
  // At once, without another look at the page.
  await expect(title(reseller, german("auth.account.title"))).toBeVisible();
  await expect(reseller.getByText(german("locale.profile.saved"))).toBeVisible();
  await expectLanguage(reseller, "de");

  await reseller.goto("/portal/order");
  await expect(title(reseller, german("portal.nav.order"))).toBeVisible();
  await expect(reseller.getByText(GERMAN_AMOUNT).first()).toBeVisible();
  await reseller.goto("/portal/invoices");
  await expect(title(reseller, german("portal.nav.invoices"))).toBeVisible();
  const rows = reseller.getByRole("table").first().getByRole("row");
  await expect(rows.nth(1)).toContainText(GERMAN_AMOUNT);
  expect(await textOf(reseller.getByRole("table").first())).not.toMatch(ENGLISH_AMOUNT);
  await reseller.goto("/portal");
  await expect(reseller.getByRole("link", { name: german("portal.nav.invoices") }).first()).toBeVisible();
  await expect(reseller.getByRole("main").getByText(GERMAN_AMOUNT).first()).toBeVisible();
  expect(await textOf(reseller.getByRole("main"))).not.toMatch(ENGLISH_AMOUNT);

  const admin = await signedIn(browser, people.admin);
  await expectLanguage(admin, "en");
  await admin.goto("/admin/invoices");
  await expect(title(admin, say("admin.nav.invoices"))).toBeVisible();
  await expect(admin.getByRole("table").first()).toContainText(ENGLISH_AMOUNT);

  await reseller.goto("/account");
  await reseller.getByLabel(german("locale.profile.label"), { exact: true }).selectOption("en");
  await reseller.getByRole("button", { name: german("locale.profile.save") }).click();
  await expectToast(reseller, say("locale.profile.saved"));
  await expect(title(reseller, say("auth.account.title"))).toBeVisible();
  for (const page of [reseller, admin]) await page.context().close();
});
