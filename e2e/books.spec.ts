import type { Locator, Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { detailOf } from "./support/order-steps";
import { expectToast, goTo, signedIn } from "./support/person";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

test.describe.configure({ mode: "serial" });

/** The demo's direct client. */
const CLIENT = "Hofladen Petersen";

let admin: Page;
let number = "";
let borne = 0;

test.beforeAll(async ({ browser }) => {
  admin = await signedIn(browser, demo().admin);
  await setTolerance("0.50");
});

test.afterAll(async () => {
  await setTolerance("0");
  await admin.context().close();
});

async function setTolerance(amount: string): Promise<void> {
  await admin.goto("/admin/settings/billing");
  await admin.getByLabel(say("books.rounding.tolerance"), { exact: true }).fill(amount);
  await admin.getByRole("button", { name: say("books.rounding.save") }).click();
  await expectToast(admin, say("books.rounding.saved"));
}

/** An amount of the books in cents, credits below zero. */
async function cents(cell: Locator): Promise<number> {
  const text = await textOf(cell);
  const amount = Number(text.replace(/[^\d]/g, ""));
  return text.startsWith("−") ? -amount : amount;
}

const table = () => admin.getByRole("table", { name: say("books.caption", { currency: "EUR" }) });
const row = (name: string) => table().getByRole("row").filter({ hasText: name });

/** What the rounding account stands at, in cents; 0 before it is opened. */
async function rounding(): Promise<number> {
  await goTo(admin, say("admin.nav.ledger"));
  await expect(row(say("books.total"))).toBeVisible();
  const own = row(say("books.kinds.rounding"));
  return (await own.count()) === 0 ? 0 : cents(own.getByRole("cell").last());
}

async function newInvoice(): Promise<void> {
  await goTo(admin, say("admin.nav.invoices"));
  await admin.getByRole("link", { name: say("billing.list.write") }).click();
  await admin.getByRole("combobox", { name: say("billing.drafts.pick") }).fill(CLIENT.slice(0, 8));
  await admin.getByRole("option", { name: new RegExp(CLIENT) }).click();
  await admin.getByLabel(say("billing.drafts.what"), { exact: true }).fill("A cable");
  await admin.getByLabel(say("billing.drafts.quantity"), { exact: true }).fill("1");
  await admin.getByLabel(say("billing.drafts.unit"), { exact: true }).fill("100");
  await admin.getByRole("button", { name: say("billing.drafts.save") }).click();
  await expect(admin).toHaveURL(/\/drafts\/ivd_[0-9a-z]{26}$/);
  await admin.getByRole("button", { name: say("billing.drafts.issue"), exact: true }).click();
  const submit = say("billing.drafts.issueSubmit", { amount: "€100.00" });
  await admin.getByRole("dialog").getByRole("button", { name: submit }).click();
  await expect(admin).toHaveURL(/\/admin\/invoices\/inv_/);
  const title = admin.getByRole("heading", { level: 1, name: /^INV-\d+$/ });
  await expect(title).toBeVisible();
  number = await textOf(title);
}

test("1. the trial balance comes to zero in each currency", async () => {
  borne = await rounding();
  const sheets = admin.getByRole("table");
  await expect(admin.getByText(say("books.zero"), { exact: true })).toHaveCount(await sheets.count());
  const total = row(say("books.total")).getByRole("cell");
  expect(await cents(total.nth(1))).toBe(0);
  expect((await cents(total.nth(2))) + (await cents(total.nth(3)))).toBe(0);
  expect(await cents(total.nth(4))).toBe(0);
});

test("2. a transfer that falls 30 cents short pays an invoice, with the difference let go", async () => {
  await newInvoice();
  await admin.getByRole("button", { name: say("admin.invoices.record") }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("billing.transfer.amount"), { exact: true }).fill("99.40");
  await expect(dialog.getByRole("checkbox")).toBeHidden();
  await dialog.getByLabel(say("billing.transfer.amount"), { exact: true }).fill("99.70");
  await dialog.getByLabel(say("billing.transfer.accepts", { left: "€0.30" })).check();
  await dialog.getByLabel(say("admin.topUp.reference")).fill(`BOOKS ${number}`);
  await dialog.getByRole("button", { name: /^Record / }).click();
  await expectToast(admin, say("billing.transfer.accepted", { number, rest: "€0.30" }));
  await expect(detailOf(admin, say("billing.invoice.due")).first()).toHaveText("€0.00");
});

test("3. the rounding account bears it, and its entry leads to the invoice", async () => {
  expect((await rounding()) - borne).toBe(30);
  await row(say("books.kinds.rounding")).getByRole("link").click();
  const entries = admin.getByRole("table", { name: say("books.entries.caption") });
  await expect(entries.getByRole("row").last()).toContainText("€0.30");
  await entries.getByRole("link", { name: number, exact: true }).click();
  await expect(admin.getByRole("heading", { level: 1, name: number })).toBeVisible();
});
