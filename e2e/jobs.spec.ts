import { demo } from "./support/installation";
import { say } from "./support/messages";
import { expectToast, goTo, signedIn } from "./support/person";
import { expect, test } from "./support/test";

// Admins see what the queue runs, and have a scheduled job run now; they word a mail, and put its words back.
// The console names the scripts of the browser's driver that the preview's frame keeps out.
test.use({ expectedComplaint: /Blocked script execution in 'about:srcdoc'/ });

test("an admin has a job run now, and sees how it went", async ({ browser }) => {
  const admin = await signedIn(browser, demo().admin);
  await goTo(admin, say("admin.nav.jobs"));
  const name = say("jobs.names.services.end");
  await admin.getByRole("button", { name: say("jobs.queues.actionsFor", { name }) }).click();
  await admin.getByRole("menuitem", { name: say("jobs.queues.runNow") }).click();
  await admin
    .getByRole("dialog")
    .getByRole("button", { name: say("jobs.queues.runNow") })
    .click();
  await expectToast(admin, say("jobs.queues.asked", { name }));

  const runs = admin.getByRole("table", { name: say("jobs.runs.caption") });
  const asked = runs.getByRole("row").filter({ hasText: "job.requested" }).first();
  await expect(async () => {
    await admin.goto("/admin/jobs?queue=services.end");
    await expect(asked).toContainText(say("common.status.done"), { timeout: 1_000 });
  }).toPass();
  await asked.getByRole("link").click();
  await expect(admin.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(admin.getByText("job.requested")).toBeVisible();
  await admin.context().close();
});

test("an admin words a mail, is told of a variable that it does not have, and puts the words back", async ({
  browser,
}) => {
  const admin = await signedIn(browser, demo().admin);
  await goTo(admin, say("admin.nav.mail"));
  await admin.getByRole("link", { name: say("mailPages.templatesLink") }).click();
  await admin.getByRole("link", { name: say("mailPages.types.invoice_overdue") }).click();
  const subject = admin.getByLabel(say("mailPages.template.subject"));
  const standard = await subject.inputValue();
  const save = admin.getByRole("button", { name: say("mailPages.template.save") });

  await subject.fill("Please pay {{everything}}");
  await save.click();
  await expect(subject).toHaveAttribute("aria-invalid", "true");
  await expect(admin.getByText(/\{\{everything\}\} is not known here/).first()).toBeVisible();

  await subject.fill("Please pay {{invoice}}");
  await save.click();
  await expectToast(admin, say("mailPages.template.saved"));
  await expect(admin.getByText(/: Please pay INV-\d+$/)).toBeVisible();
  await admin.getByRole("link", { name: say("mailPages.template.phone_dark") }).click();
  await expect(
    admin.frameLocator("iframe").getByRole("heading", { name: /Invoice INV-\d+ is overdue/ }),
  ).toBeVisible();

  await admin.getByRole("button", { name: say("mailPages.template.test") }).click();
  await expectToast(admin, say("mailPages.template.testedHeld", { email: demo().admin.email }));
  const reset = say("mailPages.template.reset");
  await admin.getByRole("button", { name: reset }).click();
  await admin.getByRole("dialog").getByRole("button", { name: reset }).click();
  await expectToast(admin, say("mailPages.template.wasReset"));
  await expect(subject).toHaveValue(standard);
  await admin.context().close();
});
