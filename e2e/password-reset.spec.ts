import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { expectFieldError, openBrowser, signedIn } from "./support/person";
import { signUp } from "./support/set-up-steps";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

// Somebody who has forgotten the password chooses another by a link; the demo has no mail server, so an admin passes it on.
test.describe.configure({ mode: "serial" });
// The console names each link that opens nothing.
test.use({ expectedComplaint: /the server responded with a status of 404/ });

// Somebody else each time, so that the journey can be walked again on the same data.
const NUMBER = Date.now() % 1_000_000;
const EMAIL = `gesche${NUMBER}@vogelkoje.example`;
const OLD = "reusen-und-kiepen-1898";
const NEW = "austernfischer-im-nebel";

let admin: Page;
/** Signed in on another device. */
let elsewhere: Page;
let person: Page;

test.beforeAll(async ({ browser }) => {
  admin = await signedIn(browser, demo().admin);
  const owner = { person: "Gesche Knudsen", email: EMAIL, password: OLD };
  elsewhere = await signUp(browser, { url: demo().url }, { name: `Vogelkoje ${NUMBER} KG`, ...owner });
  person = await openBrowser(browser);
});

test.afterAll(async () => {
  for (const page of [admin, elsewhere, person]) await page?.context().close();
});

async function ask(email: string): Promise<string> {
  await person.goto("/sign-in");
  await person.getByRole("link", { name: say("auth.signIn.forgot") }).click();
  // The page that is left has a field of the same name.
  await person.waitForURL("**/forgot-password");
  await person.getByLabel(say("auth.forgot.email"), { exact: true }).fill(email);
  await person.getByRole("button", { name: say("auth.forgot.submit") }).click();
  await expect(person.getByRole("heading", { level: 1, name: say("auth.forgot.sentTitle") })).toBeVisible();
  return textOf(person.getByRole("main"));
}

async function signIn(password: string): Promise<void> {
  await person.getByLabel(say("auth.signIn.email"), { exact: true }).fill(EMAIL);
  await person.getByLabel(say("auth.signIn.password"), { exact: true }).fill(password);
  await person.getByRole("button", { name: say("auth.signIn.submit") }).click();
}

/** The link in the newest mail to the person, as an admin passes it on. */
async function linkFromMail(): Promise<string> {
  const mail = admin
    .getByRole("table", { name: say("mailPages.caption") })
    .getByRole("row")
    .filter({ hasText: say("mailPages.types.password_reset") });
  await expect(async () => {
    await admin.goto(`/admin/mail?q=${encodeURIComponent(EMAIL)}`);
    await expect(mail.first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await mail.first().getByRole("link").first().click();
  await admin.getByRole("button", { name: say("mailPages.mail.showLink") }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByRole("button", { name: say("mailPages.mail.showLink") }).click();
  return new URL(await textOf(dialog.locator("code"))).pathname;
}

test("the answer is the same for an address that has an account and for one that has none", async () => {
  const unknown = await ask(`nobody${NUMBER}@vogelkoje.example`);
  await expectAccessible(person);
  expect(await ask(EMAIL)).toBe(unknown);
  expect(new URL(person.url()).search).toBe("?sent=1");
});

test("behind the link a new password is chosen, which is told again before it is used", async () => {
  const link = await linkFromMail();
  const answer = await person.goto(link);
  expect(answer?.headers()["referrer-policy"]).toBe("no-referrer");
  expect(answer?.headers()["cache-control"]).toContain("no-store");
  await expect(person.getByText(say("auth.reset.description", { email: EMAIL }))).toBeVisible();
  await expectAccessible(person);
  const field = person.getByLabel(say("auth.reset.password"), { exact: true });
  await field.fill("short");
  await person.getByRole("button", { name: say("auth.reset.submit") }).click();
  await expectFieldError(person, say("auth.reset.password"), "Use at least 12 characters");
  await field.fill(NEW);
  await person.getByRole("button", { name: say("auth.reset.submit") }).click();
  await expect(person.getByText(say("auth.signIn.changedTitle"))).toBeVisible();
  await expectAccessible(person);
  await signIn(OLD);
  await expect(person.getByText("The e-mail address or the password is wrong.")).toBeVisible();
  await signIn(NEW);
  await person.waitForURL("**/portal**");
  // Whoever is signed in changes it on the account page.
  await person.goto("/forgot-password");
  await person.waitForURL("**/account");
  // The link has done its work.
  expect((await elsewhere.goto(link))?.status()).toBe(404);
  await expect(elsewhere.getByRole("heading", { name: say("auth.reset.closedTitle") })).toBeVisible();
  await expectAccessible(elsewhere);
});

test("the other device is signed out, and the person is told by mail", async () => {
  await elsewhere.goto("/portal");
  await elsewhere.waitForURL("**/sign-in**");
  await expect(async () => {
    await admin.goto(`/admin/mail?q=${encodeURIComponent(EMAIL)}`);
    await expect(
      admin.getByRole("row").filter({ hasText: say("mailPages.types.password_changed") }),
    ).toHaveCount(1, { timeout: 1_000 });
  }).toPass();
});
