import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { detailOf, lastCents } from "./support/order-steps";
import { expectToast, goTo, signedIn } from "./support/person";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

test.describe.configure({ mode: "serial" });

/** The demo's direct client. */
const CLIENT = "Hofladen Petersen";

let admin: Page;
let client: Page;
let number = "";

test.beforeAll(async ({ browser }) => {
  const people = demo();
  admin = await signedIn(browser, people.admin);
  client = await signedIn(browser, people.client);
  await setTax(true);
});

test.afterAll(async () => {
  // Other journeys reckon without tax.
  await setTax(false);
  for (const page of [admin, client]) await page.context().close();
});

async function setTax(on: boolean): Promise<void> {
  await admin.goto("/admin/settings/billing");
  await admin.getByLabel(say("billing.settings.enabled"), { exact: true }).setChecked(on);
  const germany = admin.getByRole("group", { name: "Germany" });
  if (on) {
    await admin.getByRole("button", { name: say("billing.settings.add") }).click();
    const added = admin.getByRole("group").last();
    await added.getByLabel(say("billing.settings.country")).selectOption("DE");
    await germany.getByLabel(say("billing.settings.rate")).fill("19");
  } else {
    await germany.getByRole("button", { name: say("billing.settings.remove", { name: "Germany" }) }).click();
  }
  await admin.getByRole("button", { name: say("billing.settings.save") }).click();
  await expectToast(admin, say("billing.settings.saved"));
}

/** Writes an invoice to the client over one line, up to the saved draft's page. */
async function writeDraft(what: string, quantity: string, unit: string): Promise<void> {
  await goTo(admin, say("admin.nav.invoices"));
  await admin.getByRole("link", { name: say("billing.list.write") }).click();
  await admin.getByRole("combobox", { name: say("billing.drafts.pick") }).fill(CLIENT.slice(0, 8));
  await admin.getByRole("option", { name: new RegExp(CLIENT) }).click();
  await admin.getByLabel(say("billing.drafts.what"), { exact: true }).fill(what);
  await admin.getByLabel(say("billing.drafts.quantity"), { exact: true }).fill(quantity);
  await admin.getByLabel(say("billing.drafts.unit"), { exact: true }).fill(unit);
  await admin.getByRole("button", { name: say("billing.drafts.save") }).click();
  await expect(admin).toHaveURL(/\/drafts\/ivd_[0-9a-z]{26}$/);
}

/** Issues the draft whose page is open, for this much. Its number is the page's title from then on. */
async function issue(amount: string): Promise<string> {
  await admin.getByRole("button", { name: say("billing.drafts.issue"), exact: true }).click();
  const submit = say("billing.drafts.issueSubmit", { amount });
  await admin.getByRole("dialog").getByRole("button", { name: submit }).click();
  await expect(admin).toHaveURL(/\/admin\/invoices\/inv_/);
  const title = admin.getByRole("heading", { level: 1, name: /^INV-\d+$/ });
  await expect(title).toBeVisible();
  return textOf(title);
}

async function credit(amount: string, submit: string): Promise<void> {
  await admin.getByRole("button", { name: say("billing.credit.button"), exact: true }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("billing.credit.amount"), { exact: true }).fill(amount);
  await dialog.getByLabel(say("billing.credit.reason")).fill("One day late");
  await dialog.getByRole("button", { name: submit }).click();
  await expect(dialog).toBeHidden();
}

async function record(amount: string, reference: string, follows: string): Promise<void> {
  await admin.getByRole("button", { name: say("admin.invoices.record") }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("billing.transfer.amount"), { exact: true }).fill(amount);
  await expect(dialog.getByText(follows)).toBeVisible();
  await dialog.getByLabel(say("admin.topUp.reference")).fill(reference);
  await dialog.getByRole("button", { name: /^Record / }).click();
  await expect(dialog).toBeHidden();
}

const balance = async () => {
  await client.goto("/portal/balance");
  return lastCents(client.getByRole("main").getByText(/€/).first());
};

test("1. an admin writes an invoice, sees its tax, and issues it", async () => {
  await writeDraft("Migration of the shop", "2", "100");
  const main = admin.getByRole("main");
  await expect(main.getByText("Tax 19% (Germany)")).toBeVisible();
  await expect(main.getByText("€238.00")).toBeVisible();
  number = await issue("€238.00");
  await expect(detailOf(admin, say("billing.invoice.due")).first()).toHaveText("€238.00");
});

test("2. a transfer pays a part of it", async () => {
  await record("38", `JOURNEY ${number} A`, say("billing.transfer.less", { left: "€200.00" }));
  await expectToast(admin, say("billing.transfer.part", { amount: "€38.00", left: "€200.00", number }));
  await expect(admin.getByText(say("common.status.part_paid"), { exact: true }).first()).toBeVisible();
});

test("3. a credit note writes off another, and a transfer pays the rest", async () => {
  await credit("50", say("billing.credit.submitOpen", { number }));
  await expect(detailOf(admin, say("billing.invoice.credited")).first()).toHaveText("€50.00");
  await record("150", `JOURNEY ${number} B`, say("billing.transfer.exact"));
  await expect(
    admin.getByRole("button", { name: say("admin.invoices.record") }),
    "nothing is left to be paid",
  ).toBeHidden();
  await expect(
    admin.getByRole("main").getByText(say("common.status.paid"), { exact: true }).first(),
  ).toBeVisible();
});

test("4. the client reads it, with its tax and its credit note", async () => {
  await goTo(client, say("portal.nav.invoices"));
  await client.getByRole("link", { name: number, exact: true }).click();
  const main = client.getByRole("main");
  await expect(main.getByText("Tax 19% (Germany)")).toBeVisible();
  await expect(main.getByText("Migration of the shop")).toBeVisible();
  await main.getByRole("link", { name: /^CN-\d+$/ }).click();
  await expect(client.getByRole("main").getByText("One day late")).toBeVisible();
  await expect(client.getByRole("link", { name: number })).toBeVisible();
});

test("5. what is given back of a paid one goes to the balance", async () => {
  const before = await balance();
  await credit("88", say("billing.credit.submitPaid", { number }));
  await expect(detailOf(admin, say("billing.invoice.refunded")).first()).toHaveText("€88.00");
  expect(await balance()).toBe(before + 8_800);
});

test("6. one that was a mistake is voided, and keeps its number", async () => {
  await writeDraft("Sent to the wrong company", "1", "10");
  const mistake = await issue("€11.90");
  await admin.getByRole("button", { name: say("billing.void.button"), exact: true }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("billing.void.reason")).fill("It was for somebody else");
  await dialog.getByRole("button", { name: say("billing.void.submit", { number: mistake }) }).click();
  await expectToast(admin, say("billing.void.done", { number: mistake }));
  await expect(admin.getByRole("button", { name: say("billing.credit.button"), exact: true })).toBeHidden();
  await goTo(client, say("portal.nav.invoices"));
  const row = client.getByRole("row").filter({ hasText: mistake });
  await expect(row).toContainText(say("common.status.void"));
});

test("7. a client's VAT number is checked, and decides its tax", async () => {
  await goTo(client, say("portal.nav.billing-details"));
  await client.getByLabel(say("billing.profile.country"), { exact: true }).selectOption("AT");
  const field = client.getByLabel(say("billing.profile.taxId"));
  await field.fill("ATU13585628");
  await client.getByRole("button", { name: say("billing.profile.save") }).click();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await field.fill("ATU13585627");
  await client.getByRole("button", { name: say("billing.profile.save") }).click();
  await expect(client.getByText(say("billing.tax.follows.reverse_charge"))).toBeVisible();
  await client.getByLabel(say("billing.profile.country"), { exact: true }).selectOption("DE");
  await client.getByLabel(say("billing.profile.taxId")).fill("");
  await client.getByRole("button", { name: say("billing.profile.save") }).click();
  await expect(
    client.getByText(say("billing.tax.follows.standard", { rate: "19%", name: "VAT", country: "Germany" })),
  ).toBeVisible();
});

test("8. the list sums what its filter shows", async () => {
  await goTo(client, say("portal.nav.invoices"));
  await client.getByRole("searchbox").fill(number);
  await client.getByRole("searchbox").press("Enter");
  await expect(client).toHaveURL(/q=INV/);
  await client.getByLabel(say("billing.list.min")).fill("238");
  await client.getByLabel(say("billing.list.min")).press("Enter");
  await client.getByLabel(say("billing.list.max")).fill("238");
  await client.getByLabel(say("billing.list.max")).press("Enter");
  await expect(client).toHaveURL(/max=238/);
  const sums = client.getByRole("region", { name: say("billing.list.sums") });
  await expect(sums).toContainText(say("billing.list.count", { count: 1 }));
  await expect(sums).toContainText("€238.00");
});
