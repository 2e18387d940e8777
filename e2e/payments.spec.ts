import type { Page } from "@playwright/test";
import { FAKE_HOOK_SECRET, FAKE_KEY, type StripeFake, startStripeFake } from "../src/testing/stripe-fake";
import { demo } from "./support/installation";
import { Installation } from "./support/launcher";
import { say } from "./support/messages";
import { centsIn } from "./support/money";
import { chooseProduct, confirmOrder, detailOf } from "./support/order-steps";
import { expectToast, goTo, signedIn } from "./support/person";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

// A client pays by card on an installation of its own, whose Stripe is played on this machine (R77).
test.describe.configure({ mode: "serial" });

const SERVER = "Dedicated Core";

let stripe: StripeFake;
let installation: Installation;
let client: Page;
let admin: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  stripe = await startStripeFake();
  installation = await Installation.createDemo({
    STRIPE_SECRET_KEY: FAKE_KEY,
    STRIPE_WEBHOOK_SECRET: FAKE_HOOK_SECRET,
    STRIPE_API_BASE: stripe.url,
  });
  await installation.start();
  stripe.hooks.url = `${installation.url}/api/hooks/stripe`;
  const people = demo(installation.dataDir);
  client = await signedIn(browser, people.client, installation.url);
  admin = await signedIn(browser, people.admin, installation.url);
});

test.afterAll(async () => {
  for (const page of [client, admin]) await page?.context().close();
  await installation?.remove();
  await stripe?.close();
});

/** Orders a server and opens its invoice, which is not paid. @returns the invoice's number */
async function openNewInvoice(): Promise<string> {
  await chooseProduct(client, SERVER);
  await confirmOrder(client);
  await detailOf(client, say("portal.order.invoice")).getByRole("link").click();
  await expect(client).toHaveURL(/\/portal\/invoices\/inv_/);
  return textOf(client.getByRole("heading", { level: 1 }));
}

/** Opens a way of paying, as a person does, whichever is open at first. */
async function choose(way: "card" | "transfer"): Promise<void> {
  const name = new RegExp(`^${say(`payments.ways.${way}`)}`);
  await client.getByRole("radio", { name }).check();
}

const status = (page: Page, word: "paid" | "issued") =>
  page
    .getByRole("main")
    .getByText(say(`common.status.${word}`), { exact: true })
    .first();

/** A button whose text has an amount in it. */
const buttonWith = (page: Page, key: "payments.pay.withPage" | "payments.pay.withSaved") => {
  const [before = "", after = ""] = say(key, { amount: "§" }).split("§");
  const text = (part: string) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return page.getByRole("button", { name: new RegExp(`^${text(before)}[^a-z]*\\d[^a-z]*${text(after)}$`) });
};

test("an invoice is paid on Stripe's page, after a card was declined there, and the card is kept", async () => {
  const number = await openNewInvoice();
  const button = buttonWith(client, "payments.pay.withPage");
  // One way at a time: what is to be written on a transfer, or the card's form.
  await choose("transfer");
  await expect(client.getByText(say("portal.invoice.transferHint"))).toBeVisible();
  await expect(button).toHaveCount(0);
  await choose("card");
  await expect(client.getByText(say("portal.invoice.transferHint"))).toHaveCount(0);
  const [cents] = centsIn(await textOf(button));
  await client.getByLabel(say("payments.pay.save"), { exact: true }).check();
  await button.click();

  await expect(client.getByRole("heading", { level: 1, name: number })).toBeVisible();
  await expect(client).toHaveURL(new RegExp(`^${stripe.url}/c/pay/`));
  await client.getByRole("button", { name: "Pay with a card that is declined" }).click();
  await expect(client.getByRole("alert")).toContainText("declined");
  await client.getByRole("link", { name: "Back" }).click();
  await expect(client.getByText(say("payments.reasons.declined"))).toBeVisible();
  await expect(status(client, "issued")).toBeVisible();

  await choose("card");
  await client.getByLabel(say("payments.pay.save"), { exact: true }).check();
  await button.click();
  await client.getByRole("button", { name: "Pay", exact: true }).click();
  await expect(client).toHaveURL(/\/portal\/invoices\/inv_.+payment=pat_/);
  await expect(status(client, "paid")).toBeVisible();
  await expect(client.getByText(say("portal.payments.methods.stripe"), { exact: true })).toBeVisible();
  const paid = [...stripe.state.intents.values()].filter((intent) => intent.status === "succeeded");
  expect(paid.map(({ amount }) => amount)).toEqual([cents]);
});

test("the next one is paid with the saved card, at once", async () => {
  await openNewInvoice();
  await choose("card");
  await buttonWith(client, "payments.pay.withSaved").click();
  await expectToast(client, say("payments.pay.paid"));
  await expect(status(client, "paid")).toBeVisible();
});

test("when nobody knows whether the card was charged, it is not charged again, and it is found out", async () => {
  await openNewInvoice();
  stripe.faults.push({ path: /payment_intents$/, kind: "error_after", times: 1 });
  stripe.hooks.held = true;
  await choose("card");
  await buttonWith(client, "payments.pay.withSaved").click();
  await expectToast(client, say("payments.pay.unknown"));
  await expect(client.getByText(say("payments.notice.checking"), { exact: true })).toBeVisible();
  await expect(buttonWith(client, "payments.pay.withSaved")).toHaveCount(0);
  await client.getByRole("button", { name: say("payments.notice.check") }).click();
  await expectToast(client, say("payments.notice.found"));
  await expect(status(client, "paid")).toBeVisible();
  stripe.hooks.held = false;
  await stripe.hooks.flush();
});

test("the card is chosen for renewals, tops up the balance by itself, and is removed", async () => {
  await goTo(client, say("portal.nav.payment-methods"));
  await client.getByRole("button", { name: say("payments.methods.prefer") }).click();
  await expectToast(client, say("payments.methods.nowPreferred"));
  await client.getByLabel(say("payments.automatic.below"), { exact: true }).fill("50.00");
  await client.getByLabel(say("payments.automatic.amount"), { exact: true }).fill("nothing");
  await client.getByRole("button", { name: say("payments.automatic.save"), exact: true }).click();
  await expect(client.getByLabel(say("payments.automatic.amount"), { exact: true })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await client.getByLabel(say("payments.automatic.amount"), { exact: true }).fill("100.00");
  await client.getByRole("button", { name: say("payments.automatic.save"), exact: true }).click();
  await expectToast(client, say("payments.automatic.saved"));
  await client.getByRole("button", { name: say("payments.methods.remove"), exact: true }).click();
  await client.getByRole("button", { name: say("payments.methods.removeSubmit") }).click();
  await expectToast(client, say("payments.methods.removed"));
  await expect(client.getByText(say("payments.methods.none"))).toBeVisible();
  expect([...stripe.state.methods.values()].filter(({ customer }) => customer)).toEqual([]);
});

test("the balance is topped up on Stripe's page", async () => {
  await goTo(client, say("portal.nav.balance"));
  await client.getByLabel(say("payments.topUp.amount"), { exact: true }).fill("25.00");
  await client.getByRole("button", { name: say("payments.topUp.submit") }).click();
  await client.getByRole("button", { name: "Pay", exact: true }).click();
  await expect(client).toHaveURL(/\/portal\/balance\?payment=pat_/);
  await expect(
    client
      .getByRole("row")
      .filter({ hasText: say("portal.payments.topUp") })
      .first(),
  ).toContainText("25.00");
});

test("an admin sees the tries, and gives a part back to the card", async () => {
  await goTo(admin, say("admin.nav.invoices"));
  await admin
    .getByRole("table", { name: say("admin.invoices.caption") })
    .getByRole("link")
    .first()
    .click();
  await expect(admin).toHaveURL(/\/admin\/invoices\/inv_/);
  const number = await textOf(admin.getByRole("heading", { level: 1, name: /^INV-/ }));
  await expect(admin.getByText(say("payments.attempts.statuses.succeeded"), { exact: true })).toBeVisible();
  await admin.getByRole("button", { name: say("billing.credit.button") }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("billing.credit.amount"), { exact: true }).fill("10.00");
  await dialog.getByLabel(say("billing.credit.reason"), { exact: true }).fill("A gesture");
  await dialog.getByRole("button", { name: say("billing.credit.submitPaid", { number }) }).click();
  await expect(admin.getByText(say("payments.refunds.statuses.succeeded"), { exact: true })).toBeVisible();
  await expect(admin.getByText(number).first()).toBeVisible();
  expect([...stripe.state.refunds.values()]).toMatchObject([{ amount: 1_000, status: "succeeded" }]);
});
