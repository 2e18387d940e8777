import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { expectToast, signedIn } from "./support/person";
import { approve, openApplication, sendApplication } from "./support/reseller-steps";
import { signUp } from "./support/set-up-steps";
import { expect, test } from "./support/test";

// R3 to R6: asked, answered, approved; and two admins who decide at the same time.
test.describe.configure({ mode: "serial" });

// Another company each time, so that the journey can be walked again on the same data.
const NUMBER = Date.now() % 1_000_000;
const BUSINESS = `Halligen Cloud ${NUMBER} GmbH`;
const QUESTION = "How many servers do you run today?";
const ANSWER = "Forty, in two data centres.";

let admin: Page;
let colleague: Page;
let applicant: Page;

test.beforeAll(async ({ browser }) => {
  admin = await signedIn(browser, demo().admin);
  colleague = await signedIn(browser, demo().admin);
  const person = {
    person: "Momme Paulsen",
    email: `momme${NUMBER}@halligen.example`,
    password: "warft-und-wattwagen-31",
  };
  applicant = await signUp(browser, { url: demo().url }, { name: BUSINESS, ...person });
});

test.afterAll(async () => {
  for (const page of [admin, colleague, applicant]) await page?.context().close();
});

/** Opens one of the three dialogs of a decision, and writes its note. */
async function decide(page: Page, action: "ask" | "reject", label: string, note: string) {
  const name = say(`admin.applications.${action}`, { name: BUSINESS });
  await page.getByRole("button", { name }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(label).fill(note);
  await dialog.getByRole("button", { name }).click();
  return dialog;
}

test("an admin asks, the applicant answers in the portal, and the application is back in the queue", async () => {
  await applicant.goto("/portal/apply");
  await sendApplication(applicant, {
    businessName: BUSINESS,
    registrationNumber: "HRB 4417, Husum",
    taxId: "DE299100833",
    description: "Servers for the islands.",
  });
  await expectToast(applicant, say("portal.apply.submitted"));
  await openApplication(admin, BUSINESS);
  await decide(admin, "ask", say("admin.applications.question"), QUESTION);
  await expectToast(admin, say("admin.applications.asked", { name: BUSINESS }));

  await applicant.reload();
  await expect(applicant.getByText(QUESTION)).toBeVisible();
  const answer = applicant.getByLabel(say("portal.apply.answer"), { exact: true });
  await answer.fill(ANSWER);
  await applicant.getByRole("button", { name: say("portal.apply.sendAnswer") }).click();
  await expectToast(applicant, say("portal.apply.answered"));

  await openApplication(admin, BUSINESS);
  for (const text of [QUESTION, ANSWER]) await expect(admin.getByText(text)).toBeVisible();
});

test("of two admins the second is told what the first decided, and the reseller reads the whole exchange", async () => {
  await openApplication(colleague, BUSINESS);
  await openApplication(admin, BUSINESS);
  await approve(admin, BUSINESS, "Welcome to the network.");

  const dialog = await decide(colleague, "reject", say("admin.applications.note"), "Not convincing.");
  await expect(dialog.getByText(/approved this application at .+ UTC/)).toBeVisible();
  await expect(dialog.getByLabel(say("admin.applications.note"))).toHaveValue("Not convincing.");

  await applicant.goto("/portal/apply");
  for (const text of [QUESTION, ANSWER, "Welcome to the network."])
    await expect(applicant.getByText(text)).toBeVisible();
  await expect(applicant.getByText("Not convincing.")).toHaveCount(0);
});
