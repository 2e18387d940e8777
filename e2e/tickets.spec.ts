import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { nobodys } from "./support/pages";
import { expectFieldError, expectToast, goTo, signedIn } from "./support/person";
import { expect, test } from "./support/test";

// A ticket from its opening to its end, with a note that its client never sees (R78).
test.describe.configure({ mode: "serial" });
// The console names each refused answer.
test.use({ expectedComplaint: /the server responded with a status of 4(04|22)/ });

// Another one each time, so that the journey can be walked again on the same data.
const NUMBER = Date.now() % 1_000_000;
const SUBJECT = `No network since this morning ${NUMBER}`;
const CANNED = `Ask for the log ${NUMBER}`;
const CANNED_TEXT = "Please send us the last lines of the log.";
const NOTE = `Between us: the switch was changed ${NUMBER}`;
const PDF = Buffer.concat([Buffer.from("%PDF-1.7\n% log\n"), Buffer.alloc(200_000, 0x20)]);

let admin: Page;
let reseller: Page;
let other: Page;
let ticketOfReseller = "";
let serviceName = "";

test.beforeAll(async ({ browser }) => {
  admin = await signedIn(browser, demo().admin);
  reseller = await signedIn(browser, demo().reseller);
  other = await signedIn(browser, demo().other_reseller);
});

test.afterAll(async () => {
  for (const page of [admin, reseller, other]) await page?.context().close();
});

const message = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });
const field = (name: "subject" | "body" | "files") => say(`tickets.fields.${name}`);

test("an admin writes a canned reply", async () => {
  await goTo(admin, say("admin.nav.tickets"));
  await admin.getByRole("link", { name: say("tickets.admin.replies") }).click();
  await admin.getByRole("button", { name: say("tickets.replies.new") }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("tickets.replies.name")).fill(CANNED);
  await dialog.getByLabel(say("tickets.replies.text")).fill(CANNED_TEXT);
  await dialog.getByRole("button", { name: say("tickets.replies.newSubmit") }).click();
  await expectToast(admin, say("tickets.replies.saved", { title: CANNED }));
  await expect(admin.getByText(CANNED, { exact: true })).toBeVisible();
});

test("a reseller opens a ticket about one of its services, with a file", async () => {
  await reseller.goto("/portal/services?status=active");
  const service = reseller.locator("a[data-row-link]").first();
  await service.click();
  await reseller.getByRole("link", { name: say("tickets.portal.ask") }).click();
  await expect(reseller.getByRole("heading", { level: 1, name: say("tickets.portal.new") })).toBeVisible();
  const topic = reseller.getByRole("combobox", {
    name: new RegExp(`^${escaped(say("tickets.portal.topic"))}`),
  });
  serviceName = await topic.inputValue();
  expect(serviceName).not.toBe("");

  await reseller.getByRole("button", { name: say("tickets.portal.send") }).click();
  await expectFieldError(reseller, field("subject"), "Fill this in");
  await reseller.getByLabel(field("subject"), { exact: true }).fill(SUBJECT);
  await reseller.getByLabel(field("body"), { exact: true }).fill("Nothing answers.");
  const files = reseller.locator("input[type=file]");
  await files.setInputFiles({ name: "page.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>") });
  await reseller.getByRole("button", { name: say("tickets.portal.send") }).click();
  await expect(files).toHaveAccessibleDescription(/page\.pdf: Use a PDF/);
  await files.setInputFiles({ name: "log.pdf", mimeType: "application/pdf", buffer: PDF });
  await reseller.getByRole("button", { name: say("tickets.portal.send") }).click();

  await expect(reseller.getByRole("heading", { level: 1, name: SUBJECT })).toBeVisible();
  await expect(
    reseller.getByRole("main").getByRole("link", { name: serviceName, exact: true }),
  ).toBeVisible();
  ticketOfReseller = new URL(reseller.url()).pathname;
});

test("the file is the reseller's and the admins' alone, byte for byte", async () => {
  const link = reseller.getByRole("link", { name: say("tickets.thread.download", { name: "log.pdf" }) });
  const [download] = await Promise.all([reseller.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("log.pdf");
  expect(PDF.equals(await readFile(await download.path()))).toBe(true);
  const own = (await link.getAttribute("href")) ?? "";
  const answer = await reseller.request.get(own);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  const admins = own.replace("/portal/", "/admin/");
  expect((await admin.request.get(admins)).status()).toBe(200);
  for (const path of [own, nobodys(own), admins]) {
    const refused = await other.request.get(path);
    expect([path, refused.status(), await refused.text()]).toEqual([path, 404, "Not found\n"]);
  }
  const page = await other.request.get(ticketOfReseller);
  expect(page.status()).toBe(404);
});

test("an admin finds it in the queue, takes it, leaves a note, and answers with the canned reply", async () => {
  await admin.goto("/admin/tickets");
  await admin.getByRole("searchbox", { name: say("tickets.admin.search") }).fill(SUBJECT);
  await admin.waitForURL(/q=/);
  await admin.getByRole("link", { name: new RegExp(SUBJECT) }).click();
  await expect(admin.getByRole("heading", { level: 1, name: SUBJECT })).toBeVisible();
  const assignee = admin.getByLabel(say("tickets.admin.assignee"), { exact: true });
  const nobody = say("tickets.admin.nobody");
  const name = (await assignee.getByRole("option").allTextContents()).find((one) => one !== nobody) ?? "";
  await assignee.selectOption({ label: name });
  await expectToast(admin, say("tickets.admin.changed"));
  await expect(assignee.locator("option:checked")).toHaveText(name);

  await admin.getByLabel(say("tickets.admin.note"), { exact: true }).fill(NOTE);
  await admin.getByRole("button", { name: say("tickets.admin.addNote") }).click();
  await expect(message(admin, NOTE)).toContainText(say("tickets.thread.note"));

  const answer = admin.getByLabel(say("tickets.admin.answer"), { exact: true });
  await answer.fill("Thank you.");
  await admin.getByLabel(say("tickets.admin.canned"), { exact: true }).selectOption({ label: CANNED });
  await expect(answer).toHaveValue(`Thank you.\n\n${CANNED_TEXT}`);
  await admin.getByRole("button", { name: say("tickets.admin.sendWait") }).click();
  await expectToast(admin, say("tickets.admin.answered"));
  await expect(answer).toHaveValue("");
  await expect(admin.getByLabel(say("tickets.admin.status"), { exact: true })).toHaveValue("answered");
});

test("the reseller reads the answer and not the note, and replies", async () => {
  await reseller.goto(ticketOfReseller);
  await expect(message(reseller, CANNED_TEXT)).toContainText(say("tickets.thread.provider"));
  expect(await reseller.content()).not.toContain(NOTE);
  const reply = reseller.getByLabel(say("tickets.portal.reply"), { exact: true });
  await reply.fill("It works again, thank you.");
  await reseller.getByRole("button", { name: say("tickets.portal.sendReply") }).click();
  await expectToast(reseller, say("tickets.portal.replied"));
  await expect(message(reseller, "It works again, thank you.")).toBeVisible();
  await expect(reply).toHaveValue("");
});

test("the admin closes it with an answer; a reply would open it again", async () => {
  await admin.reload();
  await expect(message(admin, "It works again, thank you.")).toBeVisible();
  await admin.getByLabel(say("tickets.admin.answer"), { exact: true }).fill("Good to hear.");
  await admin.getByRole("button", { name: say("tickets.admin.sendClose") }).click();
  await expect(admin.getByLabel(say("tickets.admin.status"), { exact: true })).toHaveValue("closed");
  await reseller.reload();
  await expect(message(reseller, "Good to hear.")).toBeVisible();
  await expect(reseller.getByText(say("tickets.portal.reopens"))).toBeVisible();
  await expect(reseller.getByRole("button", { name: say("tickets.portal.close") })).toHaveCount(0);
});

test("the admin chooses several in the queue and takes them at once", async () => {
  await admin.goto("/admin/tickets?status=closed");
  await admin.locator("a[data-row-link]").first().waitFor();
  await admin.getByLabel(say("tickets.bulk.page"), { exact: true }).check();
  const bar = admin.getByRole("region", { name: say("tickets.bulk.bar") });
  await bar.getByRole("button", { name: say("tickets.bulk.assign"), exact: true }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("tickets.admin.assignee")).selectOption({ index: 1 });
  await dialog.locator("button[type=submit]").click();
  await expectToast(admin, "changed");
  await expect(bar).toHaveCount(0);
});

test("the pages fit a narrow phone", async () => {
  const pages: [Page, string[]][] = [
    [reseller, [ticketOfReseller, "/portal/tickets", "/portal/tickets/new"]],
    [admin, [ticketOfReseller.replace("/portal/", "/admin/"), "/admin/tickets", "/admin/tickets/replies"]],
  ];
  for (const [page, paths] of pages) {
    await page.setViewportSize({ width: 320, height: 700 });
    for (const path of paths) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    }
  }
});

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
