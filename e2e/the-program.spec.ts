import type { Page } from "@playwright/test";
import { Api, type Problem } from "./support/api";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { detailOf } from "./support/order-steps";
import { expectFieldError, expectToast, goTo, signedIn } from "./support/person";
import { openApplication, sendApplication } from "./support/reseller-steps";
import { signUp } from "./support/set-up-steps";
import { expect, test } from "./support/test";

// The program itself: applying again, approval by itself, tiers with their dry run, and the switch (R4 to R8, R16, R67).
test.describe.configure({ mode: "serial" });
// The console names each page that is not there, and each refused answer.
test.use({ expectedComplaint: /the server responded with a status of (404|422)/ });

// Another company each time, so that the journey can be walked again on the same data.
const NUMBER = Date.now() % 1_000_000;
const BUSINESS = `Wattenmeer Netz ${NUMBER} KG`;
const application = {
  businessName: BUSINESS,
  registrationNumber: "HRA 7719, Husum",
  taxId: "DE299100817",
  description: "Networks and mail for the islands.",
};

let admin: Page;
let applicant: Page;
let reseller: Page;

test.beforeAll(async ({ browser }) => {
  admin = await signedIn(browser, demo().admin);
  reseller = await signedIn(browser, demo().reseller);
  const person = {
    person: "Wiebke Hansen",
    email: `wiebke${NUMBER}@wattenmeer.example`,
    password: "deich-und-leuchtturm-77",
  };
  applicant = await signUp(browser, { url: demo().url }, { name: BUSINESS, ...person });
});

test.afterAll(async () => {
  for (const page of [admin, applicant, reseller]) await page?.context().close();
});

async function saveProgram(change: () => Promise<void>) {
  await goTo(admin, say("admin.nav.settings"));
  await change();
  await admin.getByRole("button", { name: say("admin.settings.saveProgram") }).click();
}

/** Waits for the message that something is saved, and takes it away, so that the next one is told apart from it. */
async function saved(text = say("admin.settings.programSaved")) {
  await expectToast(admin, text);
  const messages = admin.getByRole("region", { name: say("common.toast.region") });
  const message = messages.getByRole("listitem").filter({ hasText: text });
  await message.getByRole("button", { name: say("common.toast.close") }).click();
  await expect(message).toHaveCount(0);
}

/** What the demo begins with. */
async function byHand() {
  await saveProgram(async () => {
    await admin.getByLabel(say("admin.settings.reapplyAfterDays")).fill("30");
    await admin.getByLabel(say("admin.settings.autoApprove")).uncheck();
  });
  await saved();
}

test("an applicant takes an application back, applies again, is rejected, and is told when it may come back", async () => {
  await byHand();
  await applicant.goto("/portal/apply");
  await sendApplication(applicant, application);
  await applicant.getByRole("button", { name: say("portal.apply.withdraw") }).click();
  await applicant
    .getByRole("dialog")
    .getByRole("button", { name: say("portal.apply.withdraw") })
    .click();
  await expectToast(applicant, say("portal.apply.withdrawn"));

  await sendApplication(applicant, application);
  await expect(applicant.getByText(say("common.status.pending"), { exact: true })).toBeVisible();
  await openApplication(admin, BUSINESS);
  await expect(admin.getByText(say("admin.applications.historyEarlier"))).toBeVisible();
  const reject = say("admin.applications.reject", { name: BUSINESS });
  await admin.getByRole("button", { name: reject }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("admin.applications.note")).fill("Come back with a register entry.");
  await dialog.getByRole("button", { name: reject }).click();
  await expectToast(admin, say("admin.applications.rejected", { name: BUSINESS }));

  await applicant.reload();
  await expect(applicant.getByText("Come back with a register entry.")).toBeVisible();
  await expect(applicant.getByText(say("portal.apply.againTitle"))).toBeVisible();
  await expect(applicant.getByRole("button", { name: say("portal.apply.submit") })).toHaveCount(0);
});

test("with no wait and approval by itself, the same client is a reseller the moment the form is sent", async () => {
  const rate = admin.getByLabel(say("admin.settings.defaultRate"));
  for (const wrong of ["-1", "100.01", "10.005"]) {
    await saveProgram(() => rate.fill(wrong));
    await expectFieldError(admin, say("admin.settings.defaultRate"), "Enter a percentage from 0 to 100");
    await rate.fill("10");
  }
  await saveProgram(async () => {
    await admin.getByLabel(say("admin.settings.reapplyAfterDays")).fill("0");
    await admin.getByLabel(say("admin.settings.autoApprove")).check();
  });
  await saved();
  await applicant.reload();
  await sendApplication(applicant, application);
  await expectToast(applicant, say("portal.apply.approvedAtOnce"));
  await applicant.goto("/portal/customers");
  await expect(applicant.getByRole("heading", { level: 1 })).toBeVisible();
  await byHand();
});

test("the tier editor says what saving does to whom, refuses what is out of order, and saves", async () => {
  await admin.goto("/admin/settings/tiers");
  const bronze = admin.getByRole("group", { name: "Bronze" });
  const silver = admin.getByRole("group", { name: "Silver" });
  await silver.getByLabel(say("tiers.editor.rate")).fill("100.01");
  await admin.getByRole("button", { name: say("tiers.editor.check") }).click();
  await expect(admin.getByText(say("tiers.editor.invalidRate")).first()).toBeVisible();
  await silver.getByLabel(say("tiers.editor.rate")).fill("15");
  await silver.getByLabel(say("tiers.editor.threshold")).fill("999999");
  await admin.getByRole("button", { name: say("tiers.editor.save") }).click();
  await expect(admin.getByText("Has to be more than that of Silver").first()).toBeVisible();
  await silver.getByLabel(say("tiers.editor.threshold")).fill("5000");
  await expect(silver.getByRole("button", { name: /Remove Silver/ })).toBeDisabled();

  await bronze.getByLabel(say("tiers.editor.rate")).fill("11");
  await admin.getByRole("button", { name: say("tiers.editor.check") }).click();
  const effect = admin.getByRole("table", { name: say("tiers.preview.caption") });
  await expect(effect.getByRole("row").filter({ hasText: BUSINESS })).toContainText("10% to 11%");
  await admin.getByRole("button", { name: say("tiers.editor.save") }).click();
  await saved(say("tiers.editor.saved"));
  await applicant.goto("/portal/tier");
  await expect(applicant.getByText("You are in Bronze, and buy at 11% off retail.")).toBeVisible();

  await bronze.getByLabel(say("tiers.editor.rate")).fill("");
  await admin.getByRole("button", { name: say("tiers.editor.save") }).click();
  await saved(say("tiers.editor.saved"));
  await applicant.reload();
  await expect(applicant.getByText("You are in Bronze, and buy at 10% off retail.")).toBeVisible();
});

test("switched off, the program takes apply page, reseller pages and API away at once; on again, all is as before", async () => {
  const api = new Api(demo().url, demo().api_key);
  const toggle = admin.getByLabel(say("admin.settings.enabled"), { exact: true });
  await saveProgram(() => toggle.uncheck());
  await saved();
  for (const path of ["/portal/customers", "/portal/api-keys", "/portal/tier", "/portal/apply"]) {
    const page = path === "/portal/apply" ? applicant : reseller;
    const answer = await page.goto(path);
    // An application of one's own stays readable.
    expect([path, answer?.status()]).toEqual([path, path === "/portal/apply" ? 200 : 404]);
  }
  await reseller.goto("/portal");
  const entries = reseller.getByRole("navigation", { name: say("common.shell.navigation") });
  await expect(entries.getByRole("link", { name: say("portal.nav.customers") })).toHaveCount(0);
  await reseller.goto("/portal/order");
  await expect(reseller.getByText("off retail")).toHaveCount(0);
  const refused = await api.get<Problem>("/me");
  expect([refused.status, refused.body.code]).toEqual([403, "program_disabled"]);

  await saveProgram(() => toggle.check());
  await saved();
  expect((await api.get("/me")).status).toBe(200);
  await reseller.goto("/portal/customers");
  await expect(reseller.getByRole("heading", { level: 1, name: say("portal.nav.customers") })).toBeVisible();
});

test("an admin's note and a deactivation: the reseller's pages are gone, its part in the log stays", async () => {
  await goTo(admin, say("admin.nav.resellers"));
  await admin.getByRole("row").filter({ hasText: BUSINESS }).getByRole("link").click();
  await expect(detailOf(admin, say("admin.resellers.tier"))).toContainText("Bronze");
  await admin.getByRole("link", { name: say("admin.resellers.tabNotes"), exact: true }).click();
  await admin.getByLabel(say("admin.notes.label")).fill("Asked twice about the ferry.");
  await admin.getByRole("button", { name: say("admin.notes.add") }).click();
  await expect(admin.getByText("Asked twice about the ferry.")).toBeVisible();

  await admin.getByRole("button", { name: say("admin.resellers.deactivate") }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("admin.common.reason")).fill("Closed its business.");
  await dialog
    .getByRole("button", { name: say("admin.resellers.deactivateSubmit", { name: BUSINESS }) })
    .click();
  await expectToast(admin, say("admin.resellers.deactivated", { name: BUSINESS }));
  expect((await applicant.goto("/portal/customers"))?.status()).toBe(404);
  await applicant.goto("/portal/activity");
  const deactivated = say("portal.activity.actions.reseller_deactivated");
  const log = applicant.getByRole("region", { name: say("portal.activity.caption") });
  await expect(log.getByText(deactivated)).toBeVisible();
  await expect(applicant.getByText("ferry")).toHaveCount(0);
});
