import type { Locator, Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { goTo, signedIn } from "./support/person";
import { startReceiver } from "./support/receiver";
import { expect, test } from "./support/test";

test.describe.configure({ mode: "serial" });

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let page: Page;
let secret = "";

test.beforeAll(async ({ browser }) => {
  receiver = await startReceiver();
  page = await signedIn(browser, demo().reseller);
});

test.afterAll(async () => {
  await page.context().close();
  await receiver.close();
});

const deliveries = (): Locator => page.getByRole("table", { name: say("webhooks.deliveries.caption") });

/** The row of the newest delivery of a type, once it has this status. */
async function rowWith(type: string, status: string): Promise<Locator> {
  const row = deliveries().getByRole("row").filter({ hasText: type }).first();
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText(status, { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  return row;
}

async function secretShown(within: Page | Locator): Promise<string> {
  await expect(within.getByText(say("webhooks.secret.once"))).toBeVisible();
  return (await within.getByText(/^whsec_[A-Za-z0-9+/]{43}=$/).textContent()) ?? "";
}

async function makeCustomer(name: string): Promise<void> {
  const { url, api_key } = demo();
  const answer = await fetch(`${url}/api/v1/customers`, {
    method: "POST",
    headers: { authorization: `Bearer ${api_key}`, "content-type": "application/json" },
    body: JSON.stringify({ name, email: "hooks@example.org" }),
  });
  expect(answer.status).toBe(201);
}

test("a reseller names an address, mends what is wrong with it, and gets the secret once", async () => {
  await goTo(page, say("portal.nav.webhooks"));
  await page
    .getByRole("link", { name: say("webhooks.new") })
    .first()
    .click();
  const address = page.getByLabel(say("webhooks.field.url"), { exact: true });
  await address.fill("https://10.0.0.1/hooks");
  await page.getByLabel(say("webhooks.field.all"), { exact: true }).uncheck();
  await page.getByRole("button", { name: say("webhooks.create") }).click();
  await expect(address).toHaveAccessibleDescription(/public internet/);
  await expect(page.getByText(say("webhooks.field.choose")).first()).toBeVisible();
  await address.fill(receiver.url);
  const group = say("webhooks.allOf", { group: say("webhooks.group.customer") });
  await page.getByRole("button", { name: group }).click();
  await page.getByRole("button", { name: say("webhooks.create") }).click();
  secret = await secretShown(page);
  await page.getByRole("link", { name: say("webhooks.secret.next") }).click();
  await expect(page.getByRole("heading", { level: 1, name: receiver.url })).toBeVisible();
  await expect(page.getByRole("code").filter({ hasText: "customer.archived" })).toBeVisible();
  await expect(page.getByText(secret)).toHaveCount(0);
});

test("a test event and a new customer arrive, signed", async () => {
  await page.getByRole("button", { name: say("webhooks.test.send") }).click();
  await rowWith("webhook_endpoint.test", say("common.status.succeeded"));
  expect(receiver.verified(receiver.of("webhook_endpoint.test")[0], secret).data.object.url).toBe(
    receiver.url,
  );
  await makeCustomer("Hooks Ltd");
  await rowWith("customer.created", say("common.status.succeeded"));
  const told = receiver.verified(receiver.of("customer.created")[0], secret);
  expect(told.data.object).toMatchObject({ object: "customer", name: "Hooks Ltd" });
});

test("a receiver that says it is gone is disabled, is mended, and what it missed is sent again", async () => {
  receiver.answer.status = 410;
  await makeCustomer("Missed Ltd");
  await rowWith("customer.created", say("common.status.failed"));
  await expect(page.getByText(say("webhooks.reason.gone"))).toBeVisible();
  receiver.answer.status = 200;
  await page.getByRole("button", { name: say("webhooks.enable"), exact: true }).click();
  await page.getByRole("button", { name: say("webhooks.resend.open") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: say("webhooks.resend.count") }).click();
  await expect(dialog.getByText(say("webhooks.resend.found", { count: 1 }))).toBeVisible();
  await dialog.getByRole("button", { name: say("webhooks.resend.submit", { count: 1 }) }).click();
  await expect(dialog).toBeHidden();
  await rowWith("customer.created", say("common.status.succeeded"));
  const [, first, again] = receiver.of("customer.created");
  expect([again?.body, again?.headers["webhook-id"]]).toEqual([first?.body, first?.headers["webhook-id"]]);
});

test("a receiver that fails is tried again, and each try is there to see", async () => {
  receiver.answer.status = 500;
  receiver.answer.body = "the till is stuck";
  await makeCustomer("Later Ltd");
  const row = await rowWith("customer.created", "500");
  receiver.answer.status = 200;
  await row.getByRole("link").click();
  await expect(page.getByText("the till is stuck").first()).toBeVisible();
  await expect(page.getByText(/webhook-signature: v1,/)).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("button", { name: say("webhooks.resend.one") })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByText(say("webhooks.delivery.try", { number: 2 }))).toBeVisible();
  const before = receiver.of("customer.created").length;
  await page.getByRole("button", { name: say("webhooks.resend.one") }).click();
  await expect.poll(() => receiver.of("customer.created").length).toBe(before + 1);
});

test("a new secret signs beside the old one", async () => {
  await page.getByRole("link", { name: receiver.url }).first().click();
  await page.getByRole("button", { name: say("webhooks.rotate.open") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: say("webhooks.rotate.submit") }).click();
  const rotated = await secretShown(dialog);
  expect(rotated).not.toBe(secret);
  await dialog.getByRole("button", { name: say("webhooks.secret.done") }).click();
  const before = receiver.of("webhook_endpoint.test").length;
  await page.getByRole("button", { name: say("webhooks.test.send") }).click();
  await expect.poll(() => receiver.of("webhook_endpoint.test").length, { timeout: 15_000 }).toBe(before + 1);
  const last = receiver.of("webhook_endpoint.test").at(-1);
  for (const each of [secret, rotated]) expect(receiver.verified(last, each).id).toMatch(/^evt_/);
});

test("the pages fit a narrow phone", async () => {
  await page.setViewportSize({ width: 320, height: 700 });
  await deliveries().getByRole("link").first().waitFor();
  const paths = [new URL(page.url()).pathname, "/portal/webhooks", "/portal/webhooks/new"];
  const first = await deliveries().getByRole("link").first().getAttribute("href");
  for (const path of [...paths, String(first)]) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
});

test("an admin stops it with a reason, which the reseller reads and cannot undo; then it is deleted", async ({
  browser,
}) => {
  await goTo(page, say("portal.nav.webhooks"));
  await page.getByRole("table").getByRole("link", { name: receiver.url }).click();
  await expect(page.getByRole("heading", { level: 1, name: receiver.url })).toBeVisible();
  const admin = await signedIn(browser, demo().admin);
  const { url, api_key } = demo();
  const me = await fetch(`${url}/api/v1/me`, { headers: { authorization: `Bearer ${api_key}` } });
  const { reseller } = (await me.json()) as { reseller: { id: string } };
  await admin.goto(`/admin/resellers/${reseller.id}/webhooks`);
  const row = admin.getByRole("row").filter({ hasText: receiver.url });
  await row.getByRole("button", { name: say("webhooks.disable.open") }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("webhooks.admin.reason")).fill("It answers nobody.");
  await dialog.getByRole("button", { name: say("webhooks.disable.submit") }).click();
  await expect(row).toContainText("It answers nobody.");
  await admin.context().close();
  await page.reload();
  await expect(
    page.getByText(say("webhooks.reason.by_provider", { note: "It answers nobody." })),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: say("webhooks.enable"), exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: say("webhooks.delete.open") }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: say("webhooks.delete.submit") })
    .click();
  await page.waitForURL(/\/portal\/webhooks$/);
  await expect(page.getByRole("heading", { level: 1, name: say("webhooks.title") })).toBeVisible();
  await expect(page.getByText(receiver.url)).toHaveCount(0);
});
