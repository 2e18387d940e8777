import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { addQuestion, openFormEditor, removeQuestions, saveForm } from "./support/form-steps";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { nobodys } from "./support/pages";
import { expectFieldError, expectToast, signedIn } from "./support/person";
import { openApplication, sendApplication } from "./support/reseller-steps";
import { signUp } from "./support/set-up-steps";
import { expect, test } from "./support/test";

// The application form: questions of the provider's own, files, and what of both stays (R2, R72).
test.describe.configure({ mode: "serial" });
// The console names each refused answer.
test.use({ expectedComplaint: /the server responded with a status of 4(04|12|22)/ });

// Another company each time, so that the journey can be walked again on the same data.
const NUMBER = Date.now() % 1_000_000;
const BUSINESS = `Inselnetz ${NUMBER} eG`;
const REGION = `Where you will sell ${NUMBER}`;
const PROOF = `Proof of trade ${NUMBER}`;
const application = {
  businessName: BUSINESS,
  registrationNumber: "GnR 311, Husum",
  taxId: "DE299100817",
  description: "Hosting for the islands' guest houses.",
};
const PDF = Buffer.concat([Buffer.from("%PDF-1.7\n% proof\n"), Buffer.alloc(200_000, 0x20)]);

let admin: Page;
let applicant: Page;
let other: Page;
let fileOfApplicant = "";
let fileOfAdmin = "";

test.beforeAll(async ({ browser }) => {
  admin = await signedIn(browser, demo().admin);
  const person = { person: "Inge Petersen", password: "deich-und-leuchtturm-77" };
  const email = `inge${NUMBER}@inselnetz.example`;
  applicant = await signUp(browser, { url: demo().url }, { name: BUSINESS, ...person, email });
  other = await signedIn(browser, demo().client);
});

// The other journeys fill in the form as it was, also when this one has broken off.
test.afterAll(async () => {
  await removeQuestions(admin, [REGION, PROOF]);
  for (const page of [admin, applicant, other]) await page?.context().close();
});

test("an admin adds a choice and a required file, puts one up by keyboard, and sees what applicants will see", async () => {
  await openFormEditor(admin);
  await addQuestion(admin, { type: "choice", label: REGION });
  await admin.getByRole("button", { name: say("applicationForm.editor.save") }).click();
  const options = say("applicationForm.editor.options");
  await expectFieldError(admin, options, "Give at least 2 options, one a line");
  await admin.getByLabel(options).fill("North\nBaltic");
  await addQuestion(admin, { type: "file", label: PROOF });
  const up = admin.getByRole("button", { name: say("applicationForm.editor.moveUp", { name: PROOF }) });
  await up.focus();
  await admin.keyboard.press("Enter");
  await expect(up).toBeFocused();
  await expect(admin.getByText(new RegExp(`^${PROOF} is now number`))).toHaveCount(1);
  // The editor's own controls have other names: these two are the preview's.
  await expect(admin.getByLabel(REGION, { exact: true }).getByRole("option")).toHaveText([
    say("applicationForm.fields.choose"),
    "North",
    "Baltic",
  ]);
  await expect(admin.getByLabel(PROOF, { exact: true })).toHaveAttribute("type", "file");
  await applicant.goto("/portal/apply");
  await saveForm(admin);
});

test("an applicant with the old form open is shown the new one, with what was typed still there", async () => {
  await sendApplication(applicant, application);
  await expect(applicant.getByText(/^The form has changed since you opened it/)).toBeVisible();
  await expect(applicant.getByLabel(REGION, { exact: true })).toBeVisible();
  const description = say("applicationForm.standard.description.label");
  await expect(applicant.getByLabel(description, { exact: true })).toHaveValue(application.description);
});

test("a file that is not what it is called is refused at its field, a right one goes through", async () => {
  const file = applicant.getByLabel(PROOF, { exact: true });
  await applicant.getByLabel(REGION, { exact: true }).selectOption("Baltic");
  await sendApplication(applicant, application);
  await expectFieldError(applicant, PROOF, "Choose a file");
  const page = Buffer.from("<!doctype html><script>alert(1)</script>");
  await file.setInputFiles({ name: "proof.pdf", mimeType: "application/pdf", buffer: page });
  await sendApplication(applicant, application);
  await expectFieldError(applicant, PROOF, "Use a PDF, an image");
  const large = Buffer.concat([PDF, Buffer.alloc(5 * 1024 * 1024)]);
  await file.setInputFiles({ name: "proof.pdf", mimeType: "application/pdf", buffer: large });
  await sendApplication(applicant, application);
  await expectFieldError(applicant, PROOF, say("applicationForm.fields.fileTooLarge"));
  await expect(applicant.getByLabel(REGION, { exact: true })).toHaveValue("Baltic");

  await file.setInputFiles({ name: "proof.pdf", mimeType: "application/pdf", buffer: PDF });
  await sendApplication(applicant, application);
  await expectToast(applicant, say("portal.apply.submitted"));
  await expect(applicant.getByText("Baltic", { exact: true })).toBeVisible();
  const link = applicant.getByRole("link", {
    name: say("applicationForm.answers.download", { name: "proof.pdf" }),
  });
  fileOfApplicant = (await link.getAttribute("href")) ?? "";
});

test("an admin downloads what was sent, byte for byte; another client and a stranger get nothing", async ({
  browser,
}) => {
  await openApplication(admin, BUSINESS);
  await expect(admin.getByText("Baltic", { exact: true })).toBeVisible();
  const link = admin.getByRole("link", {
    name: say("applicationForm.answers.download", { name: "proof.pdf" }),
  });
  fileOfAdmin = (await link.getAttribute("href")) ?? "";
  const [download] = await Promise.all([admin.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("proof.pdf");
  expect(PDF.equals(await readFile(await download.path()))).toBe(true);

  const own = await applicant.request.get(fileOfApplicant);
  expect([own.status(), PDF.equals(await own.body())]).toEqual([200, true]);
  expect(own.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  for (const path of [fileOfApplicant, nobodys(fileOfApplicant), fileOfAdmin]) {
    const answer = await other.request.get(path);
    expect([path, answer.status(), await answer.text()]).toEqual([path, 404, "Not found\n"]);
  }
  const stranger = await browser.newContext({ baseURL: demo().url });
  const answer = await stranger.request.get(fileOfAdmin, { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  await stranger.close();
});

test("the admin takes both questions away: the application keeps them, the next applicant is not asked", async () => {
  await openFormEditor(admin);
  await expect(admin.getByText(/waiting applications? keeps? the form/)).toBeVisible();
  await removeQuestions(admin, [REGION, PROOF]);
  await openApplication(admin, BUSINESS);
  for (const text of [REGION, "Baltic", PROOF, "proof.pdf"])
    await expect(admin.getByText(text, { exact: true })).toBeVisible();
  await applicant.goto("/portal/apply");
  await applicant.getByRole("button", { name: say("portal.apply.withdraw") }).click();
  const dialog = applicant.getByRole("dialog");
  await dialog.getByRole("button", { name: say("portal.apply.withdraw") }).click();
  await expectToast(applicant, say("portal.apply.withdrawn"));
  await expect(applicant.getByRole("button", { name: say("portal.apply.submit") })).toBeVisible();
  await expect(applicant.getByLabel(REGION, { exact: true })).toHaveCount(0);
  // What was said before is there already.
  const name = say("applicationForm.standard.businessName.label");
  await expect(applicant.getByLabel(name, { exact: true })).toHaveValue(BUSINESS);
});
