import type { Locator, Page } from "@playwright/test";
import { say } from "./messages";
import { expectToast, goTo } from "./person";
import { expect } from "./test";
import { textOf } from "./text";

export type Application = {
  businessName: string;
  registrationNumber: string;
  taxId: string;
  description: string;
};

const FIELDS = {
  businessName: say("applicationForm.standard.businessName.label"),
  registrationNumber: say("applicationForm.standard.registrationNumber.label"),
  taxId: say("applicationForm.standard.taxId.label"),
  description: say("applicationForm.standard.description.label"),
};

export { FIELDS as APPLICATION_FIELDS };

/** Fills in the application form, which is open, and sends it. */
export async function sendApplication(page: Page, application: Application): Promise<void> {
  for (const [name, label] of Object.entries(FIELDS)) {
    await page.getByLabel(label, { exact: true }).fill(application[name as keyof Application]);
  }
  await page.getByRole("button", { name: say("portal.apply.submit") }).click();
}

/** Opens the newest application of a business from the queue. */
export async function openApplication(admin: Page, business: string): Promise<void> {
  await goTo(admin, say("admin.nav.applications"));
  const queue = admin.getByRole("table", { name: say("admin.applications.caption") });
  await queue.getByRole("row").filter({ hasText: business }).getByRole("link").first().click();
  await expect(admin.getByRole("heading", { level: 1, name: business })).toBeVisible();
}

/** Approves the application that is open, and goes on to the reseller's profile. */
export async function approve(admin: Page, business: string, note: string): Promise<void> {
  const name = say("admin.applications.approve", { name: business });
  await admin.getByRole("button", { name }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("admin.applications.note")).fill(note);
  await dialog.getByRole("button", { name }).click();
  await expectToast(admin, say("admin.applications.approved", { name: business }));
  await admin.getByRole("link", { name: say("admin.applications.openReseller") }).click();
  await expect(admin.getByRole("navigation", { name: say("admin.resellers.tabs") })).toBeVisible();
}

/** Suspends the reseller whose profile is open, or makes it active again. */
export async function setStanding(
  admin: Page,
  business: string,
  change: "suspend" | "reactivate",
  reason: string,
): Promise<void> {
  const name = { name: business };
  await admin.getByRole("button", { name: say(`admin.resellers.${change}`), exact: true }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("admin.common.reason")).fill(reason);
  await dialog.getByRole("button", { name: say(`admin.resellers.${change}Submit`, name) }).click();
  const done = change === "suspend" ? "suspended" : "reactivated";
  await expectToast(admin, say(`admin.resellers.${done}`, name));
}

/** Sets the rate of the reseller whose profile is open, in percent. */
export async function setRate(admin: Page, percent: string, reason: string): Promise<void> {
  await admin.getByRole("button", { name: say("admin.resellers.changeRate") }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("admin.resellers.rateField")).fill(percent);
  await dialog.getByLabel(say("admin.common.reason")).fill(reason);
  await dialog.getByRole("button", { name: say("admin.resellers.rateSubmit") }).click();
  await expect(dialog).toBeHidden();
}

/** Makes an API key with all scopes in the portal. @returns its secret, which the page shows this once */
export async function makeKey(reseller: Page, name: string): Promise<string> {
  await goTo(reseller, say("portal.nav.api-keys"));
  await reseller.getByRole("button", { name: say("apiKeys.create.open") }).click();
  const dialog = reseller.getByRole("dialog");
  await dialog.getByLabel(say("apiKeys.create.name"), { exact: true }).fill(name);
  await dialog.getByRole("button", { name: say("apiKeys.create.all"), exact: true }).click();
  await dialog.getByRole("button", { name: say("apiKeys.create.submit") }).click();
  return takeSecret(dialog);
}

/** The secret that the dialog shows this once; closes it. */
async function takeSecret(dialog: Locator): Promise<string> {
  await expect(dialog.getByText(say("apiKeys.secret.once"))).toBeVisible();
  const text = await textOf(dialog);
  const secret = /trl_live_[0-9A-Za-z]{36}/.exec(text)?.[0];
  if (!secret) throw new Error("The page shows no key");
  expect(text).toContain(`curl -H "Authorization: Bearer ${secret}"`);
  await dialog.getByRole("button", { name: say("apiKeys.secret.done") }).click();
  return secret;
}

/** Opens what a key's row in the portal offers. */
async function openOfKey(reseller: Page, name: string, label: string): Promise<Locator> {
  await goTo(reseller, say("portal.nav.api-keys"));
  const keys = reseller.getByRole("table", { name: say("apiKeys.caption") });
  await keys.getByRole("row").filter({ hasText: name }).getByRole("button", { name: label }).click();
  return reseller.getByRole("dialog");
}

/** Changes from where and how often a key may be used. */
export async function editKey(
  reseller: Page,
  name: string,
  rules: { allowList: string; rateLimit: string },
): Promise<void> {
  const dialog = await openOfKey(reseller, name, say("apiKeys.edit.open"));
  await dialog.getByLabel(say("apiKeys.create.allowList")).fill(rules.allowList);
  await dialog.getByLabel(say("apiKeys.create.rateLimit")).fill(rules.rateLimit);
  await dialog.getByRole("button", { name: say("apiKeys.edit.submit") }).click();
  await expect(dialog).toBeHidden();
}

/** Rotates a key, whose old secret works for `graceSeconds` more. @returns the new secret */
export async function rotateKey(reseller: Page, name: string, graceSeconds: string): Promise<string> {
  const dialog = await openOfKey(reseller, name, say("apiKeys.rotate.open"));
  await dialog.getByLabel(say("apiKeys.rotate.grace")).selectOption(graceSeconds);
  await dialog.getByRole("button", { name: say("apiKeys.rotate.submit", { name }) }).click();
  return takeSecret(dialog);
}
