import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { expectToast, goTo, openBrowser, signedIn } from "./support/person";
import { openApplication, sendApplication } from "./support/reseller-steps";
import { signUp } from "./support/set-up-steps";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

// What people wait for reaches them by mail; the demo has no mail server, so it waits on the admins' page (R80).
test.describe.configure({ mode: "serial" });
// The console names each page that is not there, and the scripts of the browser's driver that the frame keeps out.
test.use({
  expectedComplaint: /the server responded with a status of 404|Blocked script execution in 'about:srcdoc'/,
});

// Another company each time, so that the journey can be walked again on the same data.
const NUMBER = Date.now() % 1_000_000;
const BUSINESS = `Hallig Funk ${NUMBER} GmbH`;
const EMAIL = `jonna${NUMBER}@hallig.example`;
const NOTE = "Please come back with a <b>register</b> entry.\nAny court will do.";

let admin: Page;
let applicant: Page;

test.beforeAll(async ({ browser }) => {
  admin = await signedIn(browser, demo().admin);
  const person = { person: "Jonna Bandix", email: EMAIL, password: "ebbe-und-flut-2031" };
  applicant = await signUp(browser, { url: demo().url }, { name: BUSINESS, ...person });
});

test.afterAll(async () => {
  for (const page of [admin, applicant]) await page?.context().close();
});

/** The mails to an address, once there are so many. */
async function mailsTo(address: string, count: number) {
  const rows = admin
    .getByRole("table", { name: say("mailPages.caption") })
    .getByRole("row")
    .filter({ hasText: address });
  await expect(async () => {
    await admin.goto(`/admin/mail?q=${encodeURIComponent(address)}`);
    await expect(rows).toHaveCount(count, { timeout: 1_000 });
  }).toPass();
  return rows;
}

test("an applicant is told that its application has arrived, and the provider that it waits", async () => {
  await applicant.goto("/portal/apply");
  await sendApplication(applicant, {
    businessName: BUSINESS,
    registrationNumber: "HRA 7720, Husum",
    taxId: "DE299100818",
    description: "Wireless for small islands.",
  });
  await expect(applicant.getByText(say("common.status.pending"), { exact: true })).toBeVisible();
  const [receipt] = await (await mailsTo(EMAIL, 1)).all();
  await expect(receipt as NonNullable<typeof receipt>).toContainText(say("common.status.held"));
  await goTo(admin, say("admin.nav.mail"));
  // The list without the search for the address.
  await expect(admin).toHaveURL(/\/admin\/mail$/);
  await admin.getByLabel(say("mailPages.type")).selectOption("application_new");
  await expect(admin.getByRole("row").filter({ hasText: BUSINESS })).toHaveCount(1);
});

test("the decision, with its reason, is a mail that an admin can read and pass on", async () => {
  await openApplication(admin, BUSINESS);
  const reject = say("admin.applications.reject", { name: BUSINESS });
  await admin.getByRole("button", { name: reject }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("admin.applications.note")).fill(NOTE);
  await dialog.getByRole("button", { name: reject }).click();
  await expectToast(admin, say("admin.applications.rejected", { name: BUSINESS }));

  const rows = await mailsTo(EMAIL, 2);
  await rows
    .filter({ hasText: say("mailPages.types.application_rejected") })
    .getByRole("link")
    .click();
  await expect(admin).toHaveURL(/\/admin\/mail\/mail_/);
  await expect(admin.getByText(say("mailPages.noSmtpTitle"))).toBeVisible();
  const head = admin.getByRole("main").locator("header").first();
  await expect(head.getByText(say("common.status.held"), { exact: true })).toBeVisible();
  // Nothing goes out without a mail server: there is nothing to press.
  await expect(admin.getByRole("button", { name: say("mailPages.mail.sendNow") })).toHaveCount(0);
  const letter = admin.frameLocator("iframe");
  await expect(letter.getByText("Hello Jonna Bandix,")).toBeVisible();
  // What somebody wrote is text there, too.
  await expect(letter.getByText("Please come back with a <b>register</b> entry.")).toBeVisible();
  const plain = await textOf(admin.locator("pre"));
  expect(plain).toContain("> Please come back with a <b>register</b> entry.\n> Any court will do.");
  expect(plain).toContain(`${demo().url}/portal/apply`);
});

test("a mail is nothing that a client finds", async ({ browser }) => {
  const address = new URL(admin.url()).pathname;
  expect(address).toMatch(/^\/admin\/mail\/mail_/);
  expect((await applicant.goto(address))?.status()).toBe(404);
  const nobody = await openBrowser(browser);
  await nobody.goto(address);
  await expect(nobody.getByRole("heading", { name: say("auth.signIn.title") })).toBeVisible();
  await nobody.context().close();
});
