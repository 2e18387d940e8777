import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { expectToast, goTo, signedIn } from "./support/person";
import { expect, test } from "./support/test";

// What an admin sets beside the invoices (exchange rates, a credit limit, money set aside), and the statement that tells
// the client of it.
test.describe.configure({ mode: "serial" });

// So that the journey can be walked again on the same data.
const AMOUNT = `${10 + (Date.now() % 80)}.75`;
const REASON = `Disputed order ${Date.now() % 1_000_000}`;

let admin: Page;

test.beforeAll(async ({ browser }) => {
  admin = await signedIn(browser, demo().admin);
});

test.afterAll(() => admin?.context().close());

test("rates are typed in, and come from a file that is looked at first", async () => {
  await admin.goto("/admin/settings/currencies");
  const present = admin.getByRole("table", { name: say("rates.list") });
  const gbp = present.getByRole("row").filter({ hasText: "GBP" });
  await admin.getByRole("textbox", { name: say("rates.currencyField"), exact: true }).fill("gbp");
  await admin.getByLabel(say("rates.rateField", { base: "EUR" })).fill("1.1");
  await admin.getByRole("button", { name: say("rates.save") }).click();
  await expect(gbp.filter({ hasText: say("rates.states.in_force") })).toContainText("1.1");

  const day = `${new Date().getUTCFullYear() + 1}-03-01`;
  const file = (rate: string) => ({
    name: "rates.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`currency;valid_from;rate\nGBP;${day};${rate}\n`),
  });
  const chosen = admin.getByLabel(say("rates.file"));
  const text = admin.getByLabel(say("rates.text"));
  await chosen.setInputFiles(file("-1"));
  await expect(text).toHaveValue(/GBP;.*;-1/);
  await admin.getByRole("button", { name: say("rates.check") }).click();
  await expect(text).toHaveAttribute("aria-invalid", "true");
  await expect(text).toHaveAccessibleDescription(/Line 2, rate/);

  const coming = gbp.filter({ hasText: say("rates.states.coming") });
  const rate = `1.2${Date.now() % 10_000}1`;
  await chosen.setInputFiles(file(rate));
  await admin.getByRole("button", { name: say("rates.check") }).click();
  await expectToast(admin, "Would add");
  await expect(coming.filter({ hasText: rate })).toHaveCount(0);
  await admin.getByRole("button", { name: say("rates.take") }).click();
  await expect(coming).toContainText(rate);
});

test("money set aside cannot be spent, until it is released", async () => {
  await admin.goto(`/admin/resellers/${demo().other_reseller.id}`);
  await admin.getByRole("button", { name: say("credit.hold.button") }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("credit.hold.amount"), { exact: true }).fill("99999999");
  await dialog.getByLabel(say("credit.hold.reason")).fill(REASON);
  await dialog.getByRole("button", { name: say("credit.hold.submit") }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByLabel(say("credit.hold.amount"), { exact: true }).fill(AMOUNT);
  await dialog.getByRole("button", { name: say("credit.hold.submit") }).click();
  const held = admin.getByRole("listitem").filter({ hasText: REASON });
  await expect(held).toContainText(AMOUNT);

  await held.getByRole("button", { name: say("credit.hold.release") }).click();
  await dialog.getByRole("button", { name: say("credit.hold.release") }).click();
  await expect(held).toHaveCount(0);
});

test("the client's statement says so, and its files say the same", async ({ browser }) => {
  const client = await signedIn(browser, demo().other_reseller);
  await goTo(client, say("portal.nav.balance"));
  await client.getByRole("link", { name: say("statement.open") }).click();
  const rows = client
    .getByRole("table", { name: say("statement.caption") })
    .locator("tbody")
    .getByRole("row");
  const aside = rows.filter({ hasText: say("statement.kinds.hold") }).filter({ hasText: AMOUNT });
  await expect(aside.first()).toBeVisible();
  await expect(
    rows
      .filter({ hasText: say("statement.kinds.hold_release") })
      .filter({ hasText: AMOUNT })
      .first(),
  ).toBeVisible();
  await expect(client.getByText(REASON)).toHaveCount(0);

  const waiting = client.waitForEvent("download");
  await client.getByRole("link", { name: say("common.list.exportCsv") }).click();
  const lines = (await readFile(await (await waiting).path(), "utf8")).trim().split("\r\n");
  expect(lines.filter((line) => line.includes(AMOUNT)).length).toBeGreaterThanOrEqual(2);
  const coming = client.waitForEvent("download");
  await client.getByRole("link", { name: say("documents.download") }).click();
  const pdf = await readFile(await (await coming).path());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  await client.context().close();
});
