import type { Page } from "@playwright/test";
import { say } from "./messages";
import { expectToast, goTo } from "./person";
import { expect } from "./test";

/** Has a job run now, from the page of jobs, and waits until it is done. */
export async function runNow(admin: Page, queue: string, name: string): Promise<void> {
  await goTo(admin, say("admin.nav.jobs"));
  const menu = admin.getByRole("button", { name: say("jobs.queues.actionsFor", { name }) });
  // At the window's edge the menu would open outside of it.
  await menu.evaluate((button) => button.scrollIntoView({ block: "center" }));
  await menu.click();
  await admin.getByRole("menuitem", { name: say("jobs.queues.runNow") }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByRole("button", { name: say("jobs.queues.runNow") }).click();
  await expectToast(admin, say("jobs.queues.asked", { name }));
  const runs = admin.getByRole("table", { name: say("jobs.runs.caption") });
  const asked = runs.getByRole("row").filter({ hasText: "job.requested" });
  await expect(async () => {
    await admin.goto(`/admin/jobs?queue=${queue}`);
    await expect(asked.first()).toContainText(say("common.status.done"), { timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}
