import type { Locator, Page } from "@playwright/test";
import { say } from "./messages";

/** A cell of the price sheet: the first row that is called so, and the column from 0. */
export function sheetCell(page: Page, row: string, column: number): Locator {
  return page.getByRole("grid").getByRole("row", { name: row }).first().getByRole("gridcell").nth(column);
}

/** Pastes as a spreadsheet would, where the cursor stands. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

/** Types over the price in a cell. */
export async function typePrice(page: Page, cell: Locator, amount: string): Promise<void> {
  await cell.click();
  await page.keyboard.type(amount);
  await page.keyboard.press("Enter");
}

export function changedCells(page: Page): Locator {
  return page.getByRole("list", { name: say("catalog.sheet.changedCells") });
}

/** From the sheet to what would be saved. */
export async function reviewChanges(page: Page): Promise<void> {
  await page.getByRole("button", { name: say("catalog.sheet.review") }).click();
  await changedCells(page).waitFor();
}

/** Runs the review's dry run, and waits for what it says. */
export async function dryRun(page: Page): Promise<void> {
  await page.getByRole("button", { name: say("prices.form.check") }).click();
}

/** Saves so many changed cells, which a dry run has shown. */
export async function saveChanges(page: Page, count: number): Promise<void> {
  await page.getByRole("button", { name: say("catalog.sheet.save", { count }), exact: true }).click();
}
