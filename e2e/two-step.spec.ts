import type { Page } from "@playwright/test";
import { totpCode } from "../src/features/identity/domain/totp";
import { expectAccessible } from "./support/accessible";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { expectFieldError, expectToast, goTo, openBrowser, signedIn } from "./support/person";
import { expect, test } from "./support/test";

test.describe.configure({ mode: "serial" });

// Somebody else each time, so that the journey can be walked again on the same data.
const NUMBER = Date.now() % 1_000_000;
const PERSON = {
  name: `Wiebke Harms ${NUMBER}`,
  email: `wiebke${NUMBER}@deichgraf.example`,
  password: "leuchtfeuer-am-priel-31",
};

let person: Page;
let secret = "";
let codes: string[] = [];

test.beforeAll(async ({ browser }) => {
  person = await openBrowser(browser);
});

test.afterAll(async () => {
  await person?.context().close();
});

async function begin(page: Page, password: string): Promise<void> {
  await page.getByLabel(say("twoStep.start.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: say("twoStep.start.submit") }).click();
}

/** From the open picture to the recovery codes. */
async function confirm(page: Page): Promise<{ secret: string; codes: string[] }> {
  await expect(page.getByRole("img", { name: say("twoStep.scan.picture") })).toBeVisible();
  const shown = ((await page.locator("code").textContent()) ?? "").replaceAll(/\s/g, "");
  await page.getByLabel(say("twoStep.scan.code"), { exact: true }).fill(totpCode(shown, new Date()));
  await page.getByRole("button", { name: say("twoStep.scan.submit") }).click();
  const list = page.getByRole("region", { name: say("twoStep.codes.title") }).getByRole("listitem");
  await expect(list).toHaveCount(10);
  return { secret: shown, codes: await list.allInnerTexts() };
}

async function enterPassword(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel(say("auth.signIn.email"), { exact: true }).fill(PERSON.email);
  await page.getByLabel(say("auth.signIn.password"), { exact: true }).fill(PERSON.password);
  await page.getByRole("button", { name: say("auth.signIn.submit") }).click();
}

async function enterCode(page: Page, code: string): Promise<void> {
  await page.getByLabel(say("twoStep.code.label"), { exact: true }).fill(code);
  await page.getByRole("button", { name: say("twoStep.signIn.submit") }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: say("common.shell.account", { name: PERSON.name }) }).click();
  await page.getByRole("menuitem", { name: say("common.shell.signOut") }).click();
  await page.waitForURL("**/sign-in");
}

test("somebody sets up two-step sign-in by the app's picture or its secret", async () => {
  await person.goto("/sign-up");
  await person.getByRole("radio", { name: say("auth.signUp.person") }).check();
  await person.getByLabel(say("auth.signUp.name"), { exact: true }).fill(PERSON.name);
  await person.getByLabel(say("auth.signUp.email"), { exact: true }).fill(PERSON.email);
  await person.getByLabel(say("auth.signUp.password"), { exact: true }).fill(PERSON.password);
  await person.getByRole("button", { name: say("auth.signUp.submit") }).click();
  await person.waitForURL("**/portal**");
  await person.goto("/account");
  await begin(person, "not-my-password");
  await expectFieldError(person, say("twoStep.start.password"), "This is not your current password");
  await begin(person, PERSON.password);
  ({ secret, codes } = await confirm(person));
  const [file] = await Promise.all([
    person.waitForEvent("download"),
    person.getByRole("link", { name: say("twoStep.codes.download") }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(say("twoStep.codes.fileName"));
  await person.getByRole("button", { name: say("twoStep.codes.done") }).click();
  await expect(person.getByText(say("twoStep.card.codesLeft", { count: 10 }))).toBeVisible();
  await expect(person.getByText(codes[0] ?? "")).toHaveCount(0);
});

test("from then on the password alone opens nothing, and no code opens twice", async () => {
  await signOut(person);
  await enterPassword(person);
  await expect(person.getByRole("heading", { name: say("twoStep.signIn.title") })).toBeVisible();
  await expectAccessible(person);
  // A page behind sign-in does not open at this point.
  const behind = await person.context().newPage();
  await behind.goto("/portal");
  await behind.waitForURL("**/sign-in**");
  await behind.close();
  await enterCode(person, "000000");
  await expectFieldError(person, say("twoStep.code.label"), "This code is wrong or was used before");
  await enterCode(person, codes[0] ?? "");
  await person.waitForURL("**/portal**");
  await signOut(person);
  await enterPassword(person);
  await enterCode(person, codes[0] ?? "");
  await expectFieldError(person, say("twoStep.code.label"), "This code is wrong or was used before");
  // The app's next code, for the one of this step may be the one that turned it on.
  await enterCode(person, totpCode(secret, new Date(Date.now() + 30_000)));
  await person.waitForURL("**/portal**");
});

test("an admin resets it for somebody who has lost the phone", async ({ browser }) => {
  const admin = await signedIn(browser, demo().admin);
  await goTo(admin, say("admin.nav.clients"));
  await admin.goto(`/admin/clients?q=${PERSON.email}`);
  await admin.getByRole("link", { name: PERSON.name }).first().click();
  await admin.getByRole("link", { name: new RegExp(`^${say("admin.clients.tabPeople")}`) }).click();
  await admin.getByRole("button", { name: say("people.actionsFor", { name: PERSON.name }) }).click();
  await admin.getByRole("menuitem", { name: say("people.resetTwoStep.open") }).click();
  const submit = say("people.resetTwoStep.submit", { name: PERSON.name });
  await admin.getByRole("dialog").getByRole("button", { name: submit }).click();
  await expectToast(admin, say("people.resetTwoStep.done", { name: PERSON.name }));
  await enterPassword(person);
  await person.waitForURL("**/portal**");
  await admin.context().close();
});

test("an admin who needs it is led to set it up, and can do nothing else before", async ({ browser }) => {
  const admin = await signedIn(browser, demo().admin);
  await admin.goto("/admin/settings");
  const required = admin.getByRole("switch", { name: say("twoStep.settings.require") });
  await required.click();
  await admin.getByRole("button", { name: say("twoStep.settings.save") }).click();
  await admin.waitForURL("**/two-step");
  await admin.goto("/admin/clients");
  await admin.waitForURL("**/two-step");
  await expectAccessible(admin);
  await begin(admin, demo().admin.password);
  const own = await confirm(admin);
  await admin.getByRole("button", { name: say("twoStep.codes.done") }).click();
  await admin.goto("/admin/settings");
  await required.click();
  await admin.getByRole("button", { name: say("twoStep.settings.save") }).click();
  await expectToast(admin, say("twoStep.settings.saved"));
  await admin.goto("/account");
  await admin.getByRole("button", { name: say("twoStep.disable.open"), exact: true }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("twoStep.disable.password"), { exact: true }).fill(demo().admin.password);
  await dialog.getByLabel(say("twoStep.code.label"), { exact: true }).fill(own.codes[0] ?? "");
  await dialog.getByRole("button", { name: say("twoStep.disable.submit") }).click();
  await expectToast(admin, say("twoStep.disable.done"));
  await admin.context().close();
});
