import type { Browser, Page } from "@playwright/test";
import type { Installation } from "./launcher";
import { say } from "./messages";
import { openBrowser } from "./person";
import { expect } from "./test";

export type Admin = { name: string; email: string; password: string };

/** The one-time code that the launcher has printed. */
export function printedCode({ output }: Installation): string {
  const code = /set-up code (\S+)/.exec(output)?.[1];
  if (!code) throw new Error(`The launcher printed no set-up code:\n${output}`);
  return code;
}

/** Fills in the page that makes the first admin, which is open, and sends it. */
export async function sendSetUp(page: Page, code: string, admin: Admin): Promise<void> {
  await page.getByLabel(say("auth.setUp.code"), { exact: true }).fill(code);
  await page.getByLabel(say("auth.setUp.name"), { exact: true }).fill(admin.name);
  await page.getByLabel(say("auth.setUp.email"), { exact: true }).fill(admin.email);
  await page.getByLabel(say("auth.setUp.password"), { exact: true }).fill(admin.password);
  await page.getByRole("button", { name: say("auth.setUp.submit") }).click();
}

/** The first admin of a new installation, signed in. */
export async function firstAdmin(browser: Browser, installation: Installation, admin: Admin): Promise<Page> {
  const page = await openBrowser(browser, installation.url);
  await page.goto("/setup");
  await sendSetUp(page, printedCode(installation), admin);
  await expect(page.getByRole("navigation", { name: say("common.shell.navigation") })).toBeVisible();
  return page;
}

/** A company that has just signed up, signed in. */
export async function signUp(
  browser: Browser,
  { url }: Pick<Installation, "url">,
  company: { name: string; person: string; email: string; password: string },
): Promise<Page> {
  const page = await openBrowser(browser, url);
  await page.goto("/sign-up");
  await page.getByLabel(say("auth.signUp.companyName"), { exact: true }).fill(company.name);
  await page.getByLabel(say("auth.signUp.name"), { exact: true }).fill(company.person);
  await page.getByLabel(say("auth.signUp.email"), { exact: true }).fill(company.email);
  await page.getByLabel(say("auth.signUp.password"), { exact: true }).fill(company.password);
  await page.getByRole("button", { name: say("auth.signUp.submit") }).click();
  await expect(page.getByRole("navigation", { name: say("common.shell.navigation") })).toBeVisible();
  return page;
}
