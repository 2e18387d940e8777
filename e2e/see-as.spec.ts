import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { goTo, signedIn } from "./support/person";
import { expect, test } from "./support/test";

test.describe.configure({ mode: "serial" });

const REASON = `Ticket ${Date.now() % 1_000_000}: an order that does not show`;

let admin: Page;
let reseller: Page;
let company = "";
/** As the admin's own pages have it. */
let adminName = "";

test.beforeAll(async ({ browser }) => {
  admin = await signedIn(browser, demo().admin);
  reseller = await signedIn(browser, demo().reseller);
});

test.afterAll(async () => {
  for (const page of [admin, reseller]) await page?.context().close();
});

const banner = () => admin.getByText(say("seeAs.banner.title", { admin: adminName, client: company }));
const dialog = () => admin.getByRole("dialog");

async function begin(mayChange: boolean): Promise<void> {
  await admin.goto(`/admin/resellers/${demo().reseller.id}`);
  await admin.getByRole("button", { name: say("seeAs.start.reseller") }).click();
  await dialog().getByLabel(say("seeAs.start.reason"), { exact: true }).fill(REASON);
  if (mayChange)
    await dialog()
      .getByRole("checkbox", { name: say("seeAs.start.mayChange") })
      .check();
  await dialog()
    .getByRole("button", { name: say("seeAs.start.submit", { client: company }) })
    .click();
  await admin.waitForURL("**/portal");
  await expect(banner()).toBeVisible();
}

test("an admin sees the portal as a reseller, with a reason, and only looks", async () => {
  await admin.goto(`/admin/resellers/${demo().reseller.id}`);
  company = (await admin.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const account = admin.getByRole("button", { name: say("common.shell.account", { name: "" }) });
  const label = (await account.getAttribute("aria-label")) ?? "";
  adminName = label.slice(say("common.shell.account", { name: "" }).length);
  await admin.getByRole("button", { name: say("seeAs.start.reseller") }).click();
  await dialog()
    .getByRole("button", { name: say("seeAs.start.submit", { client: company }) })
    .click();
  await expect(dialog().getByLabel(say("seeAs.start.reason"), { exact: true })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await begin(false);
  await expect(admin.getByText(say("seeAs.banner.readOnly"))).toBeVisible();
  await expect(admin.getByText(say("seeAs.banner.reason", { reason: REASON }))).toBeVisible();
  await goTo(admin, say("portal.nav.customers"));
  await expect(banner()).toBeVisible();
  await expect(admin.getByRole("table").getByRole("row").nth(1)).toBeVisible();
  await expect(admin.getByRole("link", { name: say("portal.customers.new") })).toHaveCount(0);
});

test("the admin panel and the account are closed meanwhile", async () => {
  for (const path of ["/admin/clients", "/account"]) {
    await admin.goto(path);
    await admin.waitForURL("**/portal");
    await expect(banner()).toBeVisible();
  }
});

test("the view ends by its button, and the reseller reads who looked and why", async () => {
  await admin.getByRole("button", { name: say("seeAs.banner.end") }).click();
  await admin.waitForURL("**/admin/clients/**");
  await expect(banner()).toHaveCount(0);
  await reseller.goto("/portal/activity");
  const looked = say("seeAs.activity.looked", { by: adminName, reason: REASON });
  await expect(reseller.getByText(looked)).toBeVisible();
  const ended = say("portal.activity.actions.client_view_ended");
  await expect(reseller.getByRole("table").getByText(ended).first()).toBeVisible();
});

test("with the right to change things, a change is logged under both", async () => {
  await begin(true);
  await expect(admin.getByText(say("seeAs.banner.mayChange"))).toBeVisible();
  const name = `Seen Customer ${Date.now() % 1_000_000}`;
  await admin.goto("/portal/customers/new");
  await admin.getByLabel(say("portal.customers.name"), { exact: true }).fill(name);
  await admin
    .getByRole("textbox", { name: new RegExp(`^${say("portal.customers.email")}`) })
    .fill("seen@example.org");
  await admin.getByRole("button", { name: say("portal.customers.create") }).click();
  await expect(admin.getByRole("heading", { level: 1, name })).toBeVisible();
  // Keys stay with the reseller.
  await admin.goto("/portal/api-keys");
  await expect(admin.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(admin.getByRole("button", { name: say("apiKeys.create.open") })).toHaveCount(0);
  await admin.getByRole("button", { name: say("seeAs.banner.end") }).click();
  await admin.waitForURL("**/admin/clients/**");
  await admin.goto("/admin/activity?action=customer.created");
  const row = admin
    .getByRole("list", { name: say("admin.activity.list") })
    .getByRole("listitem")
    .first();
  await expect(row).toContainText(name);
  await expect(row).toContainText(adminName);
  await expect(row).toContainText(say("seeAs.activity.asClient"));
});
