import type { Locator, Page } from "@playwright/test";
import { say } from "./messages";
import { centsIn } from "./money";
import { goTo } from "./person";
import { expect } from "./test";
import { textOf } from "./text";

/** Opens a product from the catalogue. */
export async function chooseProduct(page: Page, product: string): Promise<void> {
  await goTo(page, say("portal.nav.order"));
  await page.getByRole("link", { name: product, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: product })).toBeVisible();
}

/** From a configured product over its review, which may be looked at, to the order's page. */
export async function confirmOrder(page: Page, look = async () => {}): Promise<void> {
  await page.getByRole("button", { name: say("portal.configure.review") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("portal.review.title") })).toBeVisible();
  await look();
  await page.getByRole("button", { name: say("portal.review.place") }).click();
  await expect(page).toHaveURL(/\/portal\/orders\/ord_/);
}

/** The value beside a term: "Total", "Invoice". */
export function detailOf(page: Page | Locator, term: string): Locator {
  return page
    .getByRole("term")
    .filter({ hasText: new RegExp(`^${term}$`) })
    .locator("+ dd");
}

/** The last amount of a text, which is the one to pay where retail stands struck through before it. */
export async function lastCents(locator: Locator): Promise<number> {
  const cents = centsIn(await textOf(locator)).at(-1);
  if (cents === undefined) throw new Error("There is no amount");
  return cents;
}

/** The line of a page that says a total. */
export function totalOf(part: Locator, label: string): Locator {
  return part.getByRole("paragraph").filter({ hasText: label }).last();
}
