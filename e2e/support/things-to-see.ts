import type { Page } from "@playwright/test";
import { Api } from "./api";
import type { Demo } from "./installation";
import { say } from "./messages";
import { expect } from "./test";

/** The demo's direct client. */
const CLIENT = "Hofladen Petersen";
/** An address that no network knows, so that the attempt fails and is shown as that. */
const HOOK = "https://hooks.brightpixel.example/tierline";

/** An entry for the logs of requests, the provider's and the reseller's. */
export async function makeRequest({ url, api_key }: Demo): Promise<void> {
  expect((await new Api(url, api_key).get("/services")).status).toBe(200);
}

/** One invoice credited, and a draft of another, both to the direct client. */
export async function makeInvoices(admin: Page): Promise<void> {
  await writeDraft(admin, "Parking of a domain");
  await admin.getByRole("button", { name: say("billing.drafts.issue"), exact: true }).click();
  await admin.getByRole("dialog").locator("[type=submit]").click();
  await admin.waitForURL(/\/admin\/invoices\/inv_/);
  await admin.getByRole("button", { name: say("billing.credit.button"), exact: true }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("billing.credit.amount"), { exact: true }).fill("1");
  await dialog.getByLabel(say("billing.credit.reason")).fill("The domain was never parked");
  await dialog.locator("[type=submit]").click();
  await dialog.waitFor({ state: "hidden" });
  await writeDraft(admin, "Migration of the shop");
}

async function writeDraft(admin: Page, what: string): Promise<void> {
  await admin.goto("/admin/invoices/drafts/new");
  await admin.getByRole("combobox", { name: say("billing.drafts.pick") }).fill(CLIENT.slice(0, 8));
  await admin.getByRole("option", { name: new RegExp(CLIENT) }).click();
  await admin.getByLabel(say("billing.drafts.what"), { exact: true }).fill(what);
  await admin.getByLabel(say("billing.drafts.unit"), { exact: true }).fill("1");
  await admin.getByRole("button", { name: say("billing.drafts.save") }).click();
  await admin.waitForURL(/\/drafts\/ivd_[0-9a-z]{26}$/);
}

/** An endpoint for webhooks with a delivery. */
export async function makeWebhook(reseller: Page): Promise<void> {
  await reseller.goto("/portal/webhooks/new");
  await reseller.getByLabel(say("webhooks.field.url"), { exact: true }).fill(HOOK);
  await reseller.getByRole("button", { name: say("webhooks.create") }).click();
  await reseller.getByRole("link", { name: say("webhooks.secret.next") }).click();
  await reseller.getByRole("button", { name: say("webhooks.test.send") }).click();
  await reseller.getByRole("link", { name: "webhook_endpoint.test" }).waitFor();
}

/** A link for a customer of the reseller's, whose brand it shows. @returns its path */
export async function makeCustomerLink(reseller: Page): Promise<string> {
  await reseller.goto("/portal/brand");
  await reseller.getByLabel(say("brand.name"), { exact: true }).fill("Brightpixel");
  await reseller.getByLabel(say("brand.supportEmail"), { exact: true }).fill("help@brightpixel.example");
  await reseller.getByLabel(say("brand.accent"), { exact: true }).fill("#7c3aed");
  await reseller.getByRole("button", { name: say("brand.save") }).click();
  await reseller.getByText(say("brand.saved")).waitFor();
  await reseller.goto("/portal/customers");
  await reseller.getByRole("row").nth(1).getByRole("link").first().click();
  await reseller.getByRole("button", { name: say("brand.links.new") }).click();
  const dialog = reseller.getByRole("dialog");
  await dialog.getByRole("button", { name: say("brand.links.newSubmit") }).click();
  await dialog.waitFor({ state: "hidden" });
  const origin = new URL(reseller.url()).origin;
  await reseller.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  // Toasts may lie over it.
  await reseller
    .getByRole("button", { name: say("brand.links.copy") })
    .first()
    .dispatchEvent("click");
  let address = "";
  await expect(async () => {
    address = await reseller.evaluate(() => navigator.clipboard.readText());
    expect(address).toMatch(/\/c\/[\w-]{43}$/);
  }).toPass();
  return new URL(address).pathname;
}
