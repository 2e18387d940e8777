import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { expectToast, signedIn } from "./support/person";
import { expect, test } from "./support/test";

test.describe.configure({ mode: "serial" });

const NAMES = ["Zander Imports", "Zander Imports GmbH"] as const;
const FILE = `name,email,external_id\n${NAMES[0]},a@zander.example,zander-1\n${NAMES[1]},b@zander.example,\n`;

let reseller: Page;

test.beforeAll(async ({ browser }) => {
  reseller = await signedIn(browser, demo().reseller);
});

test.afterAll(async () => {
  await reseller?.context().close();
});

const openCustomer = async (name: string) => {
  await reseller.goto(`/portal/customers?q=zander&sort=name`);
  await reseller.getByRole("link", { name }).first().click();
  await expect(reseller.getByRole("heading", { level: 1, name })).toBeVisible();
};

test("1. a file with mistakes names them by line, and one without is imported", async () => {
  await reseller.goto("/portal/customers/import");
  const file = (csv: string) =>
    reseller
      .getByLabel(say("customers.import.choose"))
      .setInputFiles({ name: "customers.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await file("name,email\nNobody,not an address\n");
  await reseller.getByRole("button", { name: say("customers.import.check") }).click();
  await expect(reseller.getByText(say("customers.import.line", { line: 2 }))).toBeVisible();
  await file(FILE);
  await reseller.getByRole("button", { name: say("customers.import.check") }).click();
  await reseller.getByRole("button", { name: say("customers.import.submit", { count: 2 }) }).click();
  await expectToast(reseller, say("customers.import.done", { created: 2, updated: 0 }));
});

test("2. a customer is archived, and taken back from the message", async () => {
  await openCustomer(NAMES[1]);
  await reseller.getByRole("button", { name: say("customers.detail.actions") }).click();
  await reseller.getByRole("menuitem", { name: say("customers.archive.label") }).click();
  await reseller
    .getByRole("dialog")
    .getByRole("button", { name: say("customers.archive.submit", { name: NAMES[1] }) })
    .click();
  await reseller.getByRole("button", { name: say("customers.archive.undo") }).click();
  await expectToast(reseller, say("customers.archive.restored", { name: NAMES[1] }));
  await expect(reseller.getByRole("button", { name: say("customers.detail.actions") })).toBeVisible();
});

test("3. two that are one are merged, with what each knew", async () => {
  await openCustomer(NAMES[1]);
  await reseller.getByRole("button", { name: say("customers.detail.actions") }).click();
  await reseller.getByRole("menuitem", { name: say("customers.detail.merge") }).click();
  const box = reseller.getByRole("combobox", { name: say("customers.merge.pick") });
  await box.click();
  await expect(reseller.getByRole("option").first()).toBeVisible();
  // Taken the moment it is typed: never one of those that stood there before.
  await box.fill("a@zander");
  await reseller.getByRole("option").first().click();
  await reseller.getByRole("button", { name: say("customers.merge.submit", { name: NAMES[1] }) }).click();
  await expectToast(reseller, say("customers.merge.done", { name: NAMES[1] }));
  await expect(reseller.getByText("zander-1").first()).toBeVisible();
});

test("4. the ranking names who brought most", async () => {
  await reseller.goto("/portal/customers/ranking");
  await expect(reseller.getByRole("row").nth(1)).toContainText("1");
  await expect(reseller.getByText(say("customers.ranking.total"), { exact: true }).first()).toBeVisible();
});
