import { type Browser, expect, type Page } from "@playwright/test";
import type { SignIn } from "./installation";
import { say } from "./messages";
import { listenTo } from "./test";

/** A browser of its own, with nobody signed in. `baseURL` only for another installation than the usual one. */
export async function openBrowser(browser: Browser, baseURL?: string): Promise<Page> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  listenTo(context);
  return context.newPage();
}

/** Somebody in a browser of their own, signed in by the sign-in page. */
export async function signedIn(browser: Browser, person: SignIn, baseURL?: string): Promise<Page> {
  const page = await openBrowser(browser, baseURL);
  await page.goto("/sign-in");
  await page.getByLabel(say("auth.signIn.email"), { exact: true }).fill(person.email);
  await page.getByLabel(say("auth.signIn.password"), { exact: true }).fill(person.password);
  await page.getByRole("button", { name: say("auth.signIn.submit") }).click();
  await page.getByRole("navigation", { name: say("common.shell.navigation") }).waitFor();
  return page;
}

/** Follows an entry of the main navigation. */
export async function goTo(page: Page, entry: string): Promise<void> {
  // An entry may carry a count: "Applications 2 waiting".
  const link = page
    .getByRole("navigation", { name: say("common.shell.navigation") })
    .getByRole("link", { name: new RegExp(`^${entry}( |$)`) });
  const href = await link.getAttribute("href");
  await link.click();
  // The page left may have the same heading: the same list, with a filter. Its end would move what is clicked next.
  await page.waitForURL((url) => `${url.pathname}${url.search}` === href);
  await expect(page.getByRole("heading", { level: 1, name: entry, exact: true })).toBeVisible();
}

/** What stands beside a field because of what was typed into it. */
export async function expectFieldError(page: Page, label: string, message: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(
    new RegExp(message.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")),
  );
}

/** What the product says in passing when something is done. */
export async function expectToast(page: Page, message: string): Promise<void> {
  const messages = page.getByRole("region", { name: say("common.toast.region") });
  await expect(messages.getByText(message)).toBeVisible();
}

/** The name of whoever is signed in, as the page's head says it. */
export async function nameOf(page: Page): Promise<string> {
  const label = say("common.shell.account", { name: "" });
  const button = page.getByRole("button", { name: label });
  return ((await button.getAttribute("aria-label")) ?? "").slice(label.length);
}
