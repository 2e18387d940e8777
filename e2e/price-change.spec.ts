import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { Api, type Order, type Product } from "./support/api";
import { checkPriceList, importPriceList } from "./support/import-steps";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { chooseProduct } from "./support/order-steps";
import { topUp } from "./support/payment-steps";
import { expectToast, goTo, signedIn } from "./support/person";
import {
  changedCells,
  dryRun,
  paste,
  reviewChanges,
  saveChanges,
  sheetCell,
  typePrice,
} from "./support/sheet-steps";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

// Prices changed on the sheet, from a day on and at once, while running services keep theirs; with the dry run.
test.describe.configure({ mode: "serial" });
// The console names each refused answer: a wrong field, a price that was changed meanwhile.
test.use({ expectedComplaint: /the server responded with a status of 4(09|22)/ });

// A product of its own, so that no other journey's prices move.
const NUMBER = Date.now() % 1_000_000;
const PRODUCT = `Deichserver ${NUMBER}`;
const DAY = 86_400_000;
const midnight = (days: number) => `${new Date(Date.now() + days * DAY).toISOString().slice(0, 10)}T00:00`;

let admin: Page;
let reseller: Page;
let api: Api;
let business = "";
/** What the reseller pays for one a month, in cents. */
let unit = 0;
let service = "";

test.beforeAll(async ({ browser }) => {
  admin = await signedIn(browser, demo().admin);
  reseller = await signedIn(browser, demo().reseller);
  api = new Api(demo().url, demo().api_key);
});

test.afterAll(async () => {
  for (const page of [admin, reseller]) await page?.context().close();
});

/** One line of the plans' list under another name, at 100.00. */
function priceList(): string {
  const file = readFileSync(path.join(import.meta.dirname, "fixtures/cloud-plans.csv"), "utf8");
  const [head = "", line = ""] = file.trim().split("\n");
  const cells = line.split(",");
  cells[1] = PRODUCT;
  cells[7] = "100.00";
  return `${head}\n${cells.join(",")}\n`;
}

async function openPrices(page: Page): Promise<void> {
  await goTo(page, say("admin.nav.catalogue"));
  await page.getByLabel(say("catalog.list.search")).fill(PRODUCT);
  await page.getByLabel(say("catalog.list.search")).press("Enter");
  // The whole list has the link too, from which the search would come back.
  await expect(page).toHaveURL(new RegExp(String(NUMBER)));
  await page.getByRole("link", { name: PRODUCT }).click();
  await expect(page.getByRole("heading", { level: 1, name: PRODUCT })).toBeVisible();
  await page
    .getByRole("navigation", { name: say("catalog.tabs.label") })
    .getByRole("link", { name: say("catalog.tabs.prices") })
    .click();
  await expect(page.getByRole("grid")).toBeVisible();
}

/** Keeps running services at their price until a day. */
async function spareThem(until: string): Promise<void> {
  await admin.getByLabel(say("prices.form.running")).selectOption("until");
  await admin.getByLabel(say("prices.form.until")).fill(until);
  await admin.getByLabel(say("prices.form.reason")).fill("Dearer power.");
}

/** "29 Nov 2026", so many days from now. */
const dayOf = (days: number) =>
  new Date(`${midnight(days)}:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });

const euros = (cents: number) => `€${(cents / 100).toLocaleString("en", { minimumFractionDigits: 2 })}`;

test("a reseller has a service of the product", async () => {
  await checkPriceList(admin, priceList(), "EUR");
  await importPriceList(admin, 1);
  await expectToast(admin, say("catalog.import.done", { productsCreated: 1, productsChanged: 0 }));
  await admin.goto(`/admin/resellers/${demo().reseller.id}`);
  business = await textOf(admin.getByRole("heading", { level: 1 }));
  await topUp(admin, "1000", `Deich ${NUMBER}`);

  const products = await api.all<Product>("/products");
  const product = products.find(({ name }) => name === PRODUCT);
  unit = product?.cycles[0]?.price.wholesale.amount ?? 0;
  expect(unit).toBeGreaterThan(0);
  expect(unit).toBeLessThan(10_000);
  const order = await api.post<Order>("/orders", { items: [{ product: product?.id, cycle: "monthly" }] });
  expect(order.status, order.text).toBe(201);
  const paid = await api.post<Order>(`/orders/${order.body.id}/pay`, {});
  expect(paid.status, paid.text).toBe(200);
  service = order.body.services[0] ?? "";
  await expect
    .poll(async () => (await api.get<{ status: string }>(`/services/${service}`)).body.status, {
      timeout: 30_000,
    })
    .toBe("active");
});

test("a pasted block is undone, redone, and reviewed: the dry run names the reseller and its year, as a file too", async () => {
  await openPrices(admin);
  await admin.getByRole("checkbox", { name: say("catalog.cycle.annual"), exact: true }).check();
  const [monthly, annual] = [sheetCell(admin, PRODUCT, 0), sheetCell(admin, PRODUCT, 1)];
  await monthly.click();
  await paste(admin, "120.00\t1200.00\n");
  await expect(annual).toContainText("1200.00");
  await admin.keyboard.press("Control+z");
  await expect(monthly).toContainText("100.00");
  await expect(annual).not.toContainText("1200.00");
  await admin.keyboard.press("Control+Shift+Z");
  await reviewChanges(admin);
  await expect(changedCells(admin).getByRole("listitem").first()).toContainText("100.00 → 120.00");
  await admin.getByLabel(say("prices.form.from")).fill(midnight(1));
  await spareThem(midnight(90));
  await dryRun(admin);
  const table = admin.getByRole("table", { name: say("prices.preview.caption") });
  const after = Math.round(unit * 1.2);
  const row = table.getByRole("row").filter({ hasText: business });
  await expect(row).toContainText(euros((after - unit) * 12));

  const download = admin.waitForEvent("download");
  await admin.getByRole("button", { name: say("prices.preview.csv") }).click();
  const file = readFileSync(await (await download).path(), "utf8");
  expect(file).toContain(`reseller,${demo().reseller.id}`);
  expect(file).toContain(`${((after - unit) * 12) / 100}`);

  // Another moment makes another dry run: nothing is saved that was not looked at.
  await admin.getByLabel(say("prices.form.from")).fill(midnight(2));
  await expect(table).toBeHidden();
  await dryRun(admin);
  await expect(row).toBeVisible();
  await saveChanges(admin, 2);
  await expectToast(admin, say("catalog.sheet.savedLater", { count: 2, date: `${dayOf(2)}, 00:00 UTC` }));
  await expect(monthly).toContainText("100.00");
  await expect(admin.getByRole("listitem").filter({ hasText: "€120.00" })).toContainText(dayOf(2));
});

test("until then the reseller reads today's price, and by keyboard why it is that", async () => {
  await chooseProduct(reseller, PRODUCT);
  const why = reseller.locator("details").first();
  const result = why.getByText(say("priceWords.comesTo"), { exact: true });
  await expect(result).toBeHidden();
  await why.locator("summary").focus();
  await reseller.keyboard.press("Enter");
  await expect(result).toBeVisible();
  await expect(why).toContainText(euros(unit));
});

test("a change from this minute on leaves the running service at what it pays, and its page says so", async () => {
  await openPrices(admin);
  await typePrice(admin, sheetCell(admin, PRODUCT, 0), "110");
  await reviewChanges(admin);
  // This minute, which still has to be this one when the change is saved.
  await expect.poll(() => new Date().getUTCSeconds(), { timeout: 40_000 }).toBeLessThan(30);
  await admin.getByLabel(say("prices.form.from")).fill(new Date().toISOString().slice(0, 16));
  await spareThem(midnight(90));
  await dryRun(admin);
  await saveChanges(admin, 1);
  await expect(sheetCell(admin, PRODUCT, 0)).toContainText("110.00");
  await reseller.goto(`/portal/services/${service}`);
  const kept = say("priceWords.kept.until", { amount: euros(unit), date: dayOf(90) });
  await expect(reseller.getByText(kept)).toBeVisible();
});

test("who is second is told at the cell, stores nothing, and goes on upon the prices as they are now", async () => {
  await openPrices(admin);
  const second = await admin.context().newPage();
  await second.goto(admin.url());
  await typePrice(admin, sheetCell(admin, PRODUCT, 0), "111");
  await reviewChanges(admin);
  await admin.getByLabel(say("prices.form.reason")).fill("Dearer rack.");
  await dryRun(admin);
  await saveChanges(admin, 1);
  await expectToast(admin, say("catalog.sheet.saved", { count: 1 }));

  await typePrice(second, sheetCell(second, PRODUCT, 0), "112");
  await reviewChanges(second);
  await dryRun(second);
  await expect(changedCells(second)).toContainText("was changed meanwhile: it is €111.00 now");
  await second.getByRole("button", { name: say("catalog.sheet.back") }).click();
  await expect(sheetCell(second, PRODUCT, 0)).toHaveAttribute("aria-invalid", "true");
  await reviewChanges(second);
  await second.getByRole("button", { name: say("catalog.sheet.loadAgain") }).click();
  await expect(changedCells(second)).toContainText("111.00 → 112");
  await second.getByRole("button", { name: say("catalog.sheet.back") }).click();
  await second.getByRole("button", { name: say("catalog.sheet.undo") }).click();
  await expect(sheetCell(second, PRODUCT, 0)).toContainText("111.00");
  await second.close();
});

test("a price of the reseller's own is shown with what it does, saved, and ended", async () => {
  await admin.goto(`/admin/resellers/${demo().reseller.id}/prices`);
  await admin.getByRole("button", { name: say("prices.form.add") }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("prices.form.target")).selectOption({ label: PRODUCT });
  await dialog.getByLabel(say("prices.form.price"), { exact: true }).fill("900");
  await dialog.getByLabel(say("prices.form.reason")).fill("Agreed by phone.");
  await dialog.getByRole("button", { name: say("prices.form.save") }).click();
  await expect(dialog.getByRole("alert")).toContainText("Above retail");
  await dialog.getByLabel(say("prices.form.price"), { exact: true }).fill("50.00");
  await dialog.getByRole("button", { name: say("prices.form.check") }).click();
  await expect(dialog.getByRole("table").getByRole("row").filter({ hasText: business })).toBeVisible();
  const download = admin.waitForEvent("download");
  await dialog.getByRole("button", { name: say("prices.preview.csv") }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toContain(`reseller,${demo().reseller.id}`);
  await dialog.getByRole("button", { name: say("prices.form.save") }).click();
  await expectToast(admin, say("prices.form.saved"));
  const rules = admin.getByRole("table", { name: say("prices.table.caption") });
  const row = rules.getByRole("row").filter({ hasText: PRODUCT });
  await expect(row).toContainText(say("prices.state.in_force"));

  await chooseProduct(reseller, PRODUCT);
  await reseller.getByText(say("priceWords.why"), { exact: true }).first().click();
  await expect(reseller.getByText(say("priceWords.rule.price_book"))).toBeVisible();

  await row.getByRole("button", { name: say("prices.form.end") }).click();
  await dialog.getByLabel(say("prices.form.reason")).fill("Over.");
  await dialog.getByRole("button", { name: say("prices.form.saveEnd") }).click();
  await expectToast(admin, say("prices.form.ended"));
  await expect(row).toContainText(say("prices.state.ended"));
});
