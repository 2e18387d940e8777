import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { expectToast, goTo, signedIn } from "./support/person";
import { changedCells, dryRun, paste, reviewChanges, saveChanges, sheetCell } from "./support/sheet-steps";
import { expect, test } from "./support/test";

const CATEGORY = "Game servers";
const PRODUCT = "Game S";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const inDialog = (page: Page, name: string) =>
  page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
const tab = (page: Page, name: string) =>
  page
    .getByRole("navigation", { name: say("catalog.tabs.label") })
    .getByRole("link", { name })
    .click();

test.describe.configure({ mode: "serial" });

/** The product's page. */
let address = "";

test("an admin adds a category, whose name is refused the second time, and a product", async ({
  browser,
}) => {
  const admin = await signedIn(browser, demo().admin);
  await goTo(admin, say("admin.nav.catalogue"));
  for (const isTaken of [false, true]) {
    await press(admin, say("catalog.list.newCategory"));
    await admin.getByRole("dialog").getByLabel(say("catalog.list.name")).fill(CATEGORY);
    await inDialog(admin, say("catalog.list.createSubmit"));
    if (!isTaken) await expect(admin.getByRole("heading", { name: CATEGORY })).toBeVisible();
  }
  await expect(admin.getByRole("dialog")).toContainText("A category has this name already");
  await inDialog(admin, say("common.dialog.cancel"));
  await admin.getByRole("link", { name: say("catalog.list.new") }).click();
  await admin.getByLabel(say("catalog.form.name"), { exact: true }).fill(PRODUCT);
  await admin.getByLabel(say("catalog.form.category"), { exact: true }).selectOption(CATEGORY);
  await press(admin, say("catalog.form.create"));
  await expect(admin.getByRole("heading", { level: 1, name: PRODUCT })).toBeVisible();
  address = admin.url().replace(/\/prices$/, "");
  await admin.context().close();
});

test("the product gets an option group with an option", async ({ browser }) => {
  const admin = await signedIn(browser, demo().admin);
  await admin.goto(address);
  await tab(admin, say("catalog.tabs.options"));
  await admin.getByRole("link", { name: say("catalog.options.newGroup") }).click();
  await admin.getByLabel(say("catalog.groupForm.name"), { exact: true }).fill("Slots");
  await press(admin, say("catalog.groupForm.create"));
  await press(admin, say("catalog.options.add"));
  await admin.getByRole("dialog").getByLabel(say("catalog.options.name")).fill("32 slots");
  await inDialog(admin, say("catalog.options.addSubmit"));
  await expect(admin.getByRole("list", { name: say("catalog.options.list") })).toContainText("32 slots");
  await admin.context().close();
});

test("its prices are typed, pasted, undone, redone, reviewed and saved by keyboard", async ({ browser }) => {
  const admin = await signedIn(browser, demo().admin);
  await admin.goto(`${address}/prices`);
  const cell = (row: string, column: number) => sheetCell(admin, row, column);
  await cell(PRODUCT, 0).click();
  await admin.keyboard.type("-5");
  await admin.keyboard.press("Enter");
  await expect(cell(PRODUCT, 0)).toHaveAttribute("aria-invalid", "true");
  await admin.keyboard.press("Control+z");
  await expect(cell(PRODUCT, 0)).not.toHaveAttribute("aria-invalid", "true");
  await cell(PRODUCT, 0).click();
  await paste(admin, "12.50\t125.00\n5.00\t0\n3.00\t30.00\n");
  await expect(cell(PRODUCT, 0)).toContainText("12.50");
  await expect(cell("32 slots", 1)).toContainText("30.00");
  await admin.keyboard.press("Control+z");
  await expect(cell(PRODUCT, 0)).not.toContainText("12.50");
  await admin.keyboard.press("Control+Shift+Z");
  await expect(cell("32 slots", 1)).toContainText("30.00");
  await admin.keyboard.press("ArrowRight");
  await admin.keyboard.press("F2");
  await admin.keyboard.press("Control+a");
  await admin.keyboard.type("120");
  await admin.keyboard.press("Enter");
  await expect(cell(PRODUCT, 1)).toContainText("120");
  await reviewChanges(admin);
  await expect(changedCells(admin)).toContainText("12.50");
  // Nobody asks why a first price is there.
  await dryRun(admin);
  await expect(admin.getByText(say("prices.preview.none"))).toBeVisible();
  await saveChanges(admin, 6);
  await expectToast(admin, say("catalog.sheet.saved", { count: 4 }));
  await expect(cell(PRODUCT, 1)).toContainText("120.00");
  await admin.context().close();
});

test("it is retired, and put on sale again", async ({ browser }) => {
  const admin = await signedIn(browser, demo().admin);
  await admin.goto(address);
  await press(admin, say("catalog.tabs.retire"));
  await inDialog(admin, say("catalog.tabs.retireSubmit", { name: PRODUCT }));
  await expect(admin.getByText(say("catalog.product.retired"))).toBeVisible();
  await press(admin, say("catalog.tabs.restore"));
  await expect(admin.getByText(say("catalog.product.retired"))).toBeHidden();
  await tab(admin, say("catalog.tabs.history"));
  await expect(
    admin
      .getByRole("list", { name: say("admin.activity.list") })
      .getByRole("listitem")
      .first(),
  ).toContainText(PRODUCT);
  await admin.context().close();
});

test("an admin puts products in another order by keyboard", async ({ browser }) => {
  const admin = await signedIn(browser, demo().admin);
  await goTo(admin, say("admin.nav.catalogue"));
  const list = admin.getByRole("list", { name: "VPS", exact: true });
  const first = () => list.getByRole("listitem").first().getByRole("link").textContent();
  const before = (await first()) ?? "";
  await list.getByRole("button", { name: say("catalog.order.down", { name: before }) }).press("Enter");
  await expect(list.getByRole("listitem").nth(1)).toContainText(before);
  await list.getByRole("button", { name: say("catalog.order.up", { name: before }) }).press("Enter");
  await expect(list.getByRole("listitem").first()).toContainText(before);
  await admin.context().close();
});
