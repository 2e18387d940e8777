import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { expectToast, goTo, signedIn } from "./support/person";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

// The admin's list of resellers (R55, R56): sort, filter, columns, saved views, changes of many, the file of it.
test.describe.configure({ mode: "serial" });

// Another name each time, so that the journey can be walked again on the same data.
const VIEW = `Biggest ${Date.now() % 1_000_000}`;

let admin: Page;

test.beforeAll(async ({ browser }) => {
  admin = await signedIn(browser, demo().admin);
});

test.afterAll(() => admin?.context().close());

const table = () => admin.getByRole("table", { name: say("admin.resellers.caption") });
const rows = () => table().locator("tbody").getByRole("row");
const heading = (name: string) => table().getByRole("columnheader", { name });

/** The business that a row is about; its id stands below. */
async function nameIn(row: Locator): Promise<string> {
  return (await textOf(row.getByRole("link"))).split("\n")[0] ?? "";
}

/** The texts of a column, from the first row on. */
async function column(name: string): Promise<string[]> {
  // The frame is there before the list is.
  await expect(heading(name).first()).toBeVisible();
  const headings = await table().getByRole("columnheader").all();
  const texts = await Promise.all(headings.map(textOf));
  const index = texts.findIndex((text) => text.trim() === name);
  return Promise.all((await rows().all()).map((row) => textOf(row.getByRole("cell").nth(index))));
}

const amounts = (texts: readonly string[]) => texts.map((text) => Number(text.replaceAll(/[^\d.]/g, "")));

async function sortBy(name: string, expected: string) {
  await heading(name).getByRole("link").click();
  await expect(admin).toHaveURL(new RegExp(`sort=${expected}(&|$)`));
  await expect(heading(name)).toHaveAttribute(
    "aria-sort",
    expected.startsWith("-") ? "descending" : "ascending",
  );
}

async function check(row: Locator) {
  await row.getByRole("checkbox").check();
}

test("sorts by a figure in both directions, filters, and keeps both in the address", async () => {
  await goTo(admin, say("admin.nav.resellers"));
  const revenue = say("admin.resellers.revenueLifetime");
  await sortBy(revenue, "-revenue");
  const falling = amounts(await column(revenue));
  expect(falling.length).toBeGreaterThan(3);
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  await sortBy(revenue, "revenue");
  expect(amounts(await column(revenue))).toEqual([...falling].reverse());

  await admin.getByLabel(say("admin.resellers.filterStatus")).selectOption("active");
  await expect(admin).toHaveURL(/sort=revenue.*status=active|status=active.*sort=revenue/);
  await expect(table().getByText(say("common.status.suspended"))).toHaveCount(0);
  await admin.getByLabel(say("admin.resellers.search")).fill(demo().reseller.id);
  await expect(rows()).toHaveCount(1);
  await admin.getByLabel(say("admin.resellers.search")).fill("");
  await expect(admin).not.toHaveURL(/[?&]q=/);
  await admin.reload();
  expect(new Set(await column(say("admin.common.status")))).toEqual(new Set([say("common.status.active")]));
});

test("keeps filters, sort and columns as a view, opens it, and deletes it", async () => {
  await admin.getByRole("button", { name: say("views.columns") }).click();
  await admin.getByRole("menuitemcheckbox", { name: say("admin.resellers.customers") }).click();
  await expect(admin).toHaveURL(/columns=/);
  await admin.keyboard.press("Escape");
  await expect(heading(say("admin.resellers.customers"))).toHaveCount(0);

  await admin.getByRole("button", { name: say("views.save") }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("views.name"), { exact: true }).fill(VIEW);
  await dialog.getByRole("button", { name: say("views.submit") }).click();
  await expectToast(admin, say("views.saved", { name: VIEW }));

  const views = admin.getByRole("navigation", { name: say("views.label") });
  await views.getByRole("link", { name: say("views.all"), exact: true }).click();
  await expect(admin).toHaveURL(/\/admin\/resellers$/);
  await expect(heading(say("admin.resellers.customers"))).toBeVisible();
  await views.getByRole("link", { name: VIEW }).click();
  await expect(heading(say("admin.resellers.customers"))).toHaveCount(0);
  await expect(heading(say("admin.resellers.revenueLifetime"))).toHaveAttribute("aria-sort", "ascending");
  await expect(views.getByRole("link", { name: VIEW })).toHaveAttribute("aria-current", "page");

  await admin.getByRole("button", { name: say("views.delete") }).click();
  await dialog.getByRole("button", { name: say("views.deleteSubmit", { name: VIEW }) }).click();
  await expectToast(admin, say("views.deleted", { name: VIEW }));
  await expect(views.getByRole("link", { name: VIEW })).toHaveCount(0);
});

test("sets the tier of two at once after a dry run, and lets the program decide again", async () => {
  await admin.goto("/admin/resellers?sort=revenue&status=active");
  const names = (await Promise.all([0, 1].map((index) => nameIn(rows().nth(index))))).sort();
  const bar = admin.getByRole("region", { name: say("bulk.bar") });
  const dialog = admin.getByRole("dialog");

  async function change(tier: string) {
    for (const name of names) await check(rows().filter({ hasText: name }));
    await expect(bar.getByText(say("bulk.selected", { count: 2 }))).toBeVisible();
    await bar.getByRole("button", { name: say("bulk.tier") }).click();
    await dialog.getByLabel(say("bulk.newTier"), { exact: true }).selectOption({ label: tier });
    const preview = dialog.getByRole("region", { name: say("bulk.preview") });
    await expect(preview.getByText(say("bulk.will", { count: 2 }))).toBeVisible();
    await preview.getByText(say("bulk.who")).first().click();
    for (const name of names) await expect(preview).toContainText(name);
    const submit = dialog.getByRole("button", { name: say("bulk.submit.tier", { count: 2 }) });
    await submit.click();
    await expect(dialog.getByLabel(say("bulk.reasonLabel"))).toHaveAttribute("aria-invalid", "true");
    await dialog.getByLabel(say("bulk.reasonLabel")).fill("Agreed for the season");
    await submit.click();
    await expect(dialog.getByRole("heading", { name: say("bulk.done", { count: 2 }) })).toBeVisible();
    for (const name of names)
      await expect(dialog.getByRole("listitem").filter({ hasText: name })).toContainText(
        say("bulk.outcome.changed"),
      );
    await dialog
      .getByRole("button", { name: say("bulk.close"), exact: true })
      .first()
      .click();
    await expect(bar).toHaveCount(0);
  }

  const pinned = async () => {
    const texts = await column(say("admin.resellers.tier"));
    return texts.filter((text) => text.includes(say("admin.resellers.pinnedTier"))).length;
  };
  await change("Platinum · 25%");
  await expect.poll(pinned).toBe(2);

  // Each has its own entry, with the reason.
  await goTo(admin, say("admin.nav.activity"));
  const log = admin.getByRole("list", { name: say("admin.activity.list") });
  for (const name of names)
    await expect(
      log.locator("> li").filter({ hasText: name }).filter({ hasText: "Agreed for the season" }).first(),
    ).toBeVisible();

  await admin.goto("/admin/resellers?sort=revenue&status=active");
  await change(say("bulk.program"));
  await expect.poll(pinned).toBe(0);
});

test("says what suspending one would do before it is done", async () => {
  await admin.goto(`/admin/resellers/${demo().reseller.id}`);
  await admin.getByRole("button", { name: say("admin.resellers.suspend"), exact: true }).click();
  const dialog = admin.getByRole("dialog");
  await expect(dialog.getByText(/\d+ services keep running\. \d+ renew in the next 30 days/)).toBeVisible();
  await dialog.getByRole("button", { name: say("common.dialog.cancel") }).click();
  await admin.getByRole("button", { name: say("tiers.set.button") }).click();
  await dialog.getByLabel(say("tiers.set.tier"), { exact: true }).selectOption({ label: "Diamond · 30%" });
  await expect(dialog.getByText(say("tiers.set.move", { from: "Silver", to: "Diamond" }))).toBeVisible();
  await expect(
    dialog.getByText(/services renew, together, at .* instead of .*\. The first on /),
  ).toBeVisible();
  await dialog.getByRole("button", { name: say("common.dialog.cancel") }).click();
});

test("changes a profile with a reason, and gives the list as a file in its order", async () => {
  const reason = `Moved to another register ${Date.now()}`;
  await admin.getByRole("button", { name: say("admin.resellers.editProfile"), exact: true }).click();
  const dialog = admin.getByRole("dialog");
  const number = dialog.getByLabel(say("admin.resellers.registrationNumber"));
  const before = await number.inputValue();
  await number.fill(`${before}0`);
  await dialog.getByLabel(say("admin.common.reason")).fill(reason);
  await dialog.getByRole("button", { name: say("admin.resellers.editProfileSubmit") }).click();
  await expect(dialog).toBeHidden();
  await expect(admin.getByText(`${before}0`, { exact: true })).toBeVisible();
  const tabs = admin.getByRole("navigation", { name: say("admin.resellers.tabs") });
  await tabs.getByRole("link", { name: say("admin.resellers.tabActivity"), exact: true }).click();
  await expect(admin.getByText(reason)).toBeVisible();

  await admin.goto("/admin/resellers?sort=-services&status=active");
  // The frame is there before the list is.
  await expect(rows().first()).toBeVisible();
  const names = await Promise.all((await rows().all()).map(nameIn));
  const waiting = admin.waitForEvent("download");
  await admin.getByRole("link", { name: say("common.list.exportCsv") }).click();
  const [head = "", ...lines] = readFileSync(await (await waiting).path(), "utf8")
    .trim()
    .split("\r\n");
  for (const name of [
    "revenue",
    "revenue_12_months",
    "outstanding",
    "outstanding_currency",
    "last_order_at",
    "email",
  ])
    expect(head.split(",")).toContain(name);
  expect(lines).toHaveLength(names.length);
  for (const [index, line] of lines.entries()) expect(line).toContain(names[index]);
});
