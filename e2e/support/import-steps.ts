import type { Page } from "@playwright/test";
import { say } from "./messages";
import { goTo } from "./person";

/** Chooses a price list on the admin's import page, and has it checked. */
export async function checkPriceList(admin: Page, csv: string, currency = "USD"): Promise<void> {
  await goTo(admin, say("admin.nav.catalogue"));
  // An empty catalogue offers it twice.
  await admin
    .getByRole("link", { name: say("catalog.list.import") })
    .first()
    .click();
  const file = { name: "price-list.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
  await admin.getByLabel(say("catalog.import.choose"), { exact: true }).setInputFiles(file);
  await admin.getByLabel(say("catalog.import.field.currency")).selectOption(currency);
  await admin.getByRole("button", { name: say("catalog.import.check") }).click();
}

/** Imports the list that was checked. */
export async function importPriceList(admin: Page, products: number): Promise<void> {
  await admin.getByRole("button", { name: say("catalog.import.submit", { count: products }) }).click();
}
