import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

// What was written to somebody stands in the product too, and what is left to do at the begin on the overview.
test.describe.configure({ mode: "serial" });

const SUBJECT = "A bell for each of us";

let reseller: Page;
let admin: Page;

test.beforeAll(async ({ browser }) => {
  [reseller, admin] = await Promise.all([
    signedIn(browser, demo().reseller),
    signedIn(browser, demo().admin),
  ]);
});

/** Opens the page by the bell in the frame. */
async function openBell(page: Page): Promise<void> {
  await page.getByRole("link", { name: new RegExp(`^${say("notifications.title")}`) }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("notifications.title") })).toBeVisible();
}

test("a ticket is new at the bell, leads to itself, and is new no more", async () => {
  await reseller.goto("/portal/tickets/new");
  const field = (name: "subject" | "body") => say(`tickets.fields.${name}`);
  await reseller.getByLabel(field("subject"), { exact: true }).fill(SUBJECT);
  await reseller.getByLabel(field("body"), { exact: true }).fill("Does it ring?");
  await reseller.getByRole("button", { name: say("tickets.portal.send") }).click();
  await expect(reseller.getByRole("heading", { level: 1, name: SUBJECT })).toBeVisible();

  const line = admin.getByRole("listitem").filter({ hasText: SUBJECT });
  const isNew = line.getByText(say("notifications.new"), { exact: true });
  // Another journey's mails may come in meanwhile.
  await expect(async () => {
    await admin.goto("/admin/notifications");
    await expect(isNew).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await line.getByRole("link").click();
  await expect(admin.getByRole("heading", { level: 1, name: SUBJECT })).toBeVisible();
  await openBell(admin);
  await admin.getByRole("button", { name: say("notifications.markSeen") }).click();
  await expect(line).toBeVisible();
  await expect(isNew).toHaveCount(0);
});

test("the first steps lead on, and go when nobody wants to see them", async () => {
  await reseller.goto("/portal");
  const step = reseller.getByRole("link", { name: say("firstSteps.portal.two_step") });
  await step.click();
  await expect(reseller).toHaveURL(/\/account/);
  await reseller.goBack();
  await reseller.getByRole("button", { name: say("firstSteps.dismiss") }).click();
  await expect(step).toHaveCount(0);
  await expect(reseller.getByRole("heading", { level: 1 })).toBeVisible();
});

test("the pages fit a narrow phone", async () => {
  for (const [page, path] of [
    [reseller, "/portal/notifications"],
    [admin, "/admin/notifications"],
    [admin, "/admin"],
  ] as const) {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});
