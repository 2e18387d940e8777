import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { incomeOf } from "./support/dashboard-steps";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { centsIn } from "./support/money";
import { goTo, signedIn } from "./support/person";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

// R59 to R64: the provider asks where its money comes from, and takes the answer along.
test.describe.configure({ mode: "serial" });

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await signedIn(browser, demo().admin);
});

test.afterAll(() => page.context().close());

const tab = (name: string) =>
  page.getByRole("navigation", { name: say("analytics.tabs.label") }).getByRole("link", { name });
const csv = async (within: string) => {
  const download = page.waitForEvent("download");
  await page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: within }) })
    .getByRole("link", { name: say("common.list.exportCsv") })
    .click();
  return readFileSync(await (await download).path(), "utf8");
};

test("revenue of all time is what the overview says, by resellers in a file as well", async () => {
  const { reseller, direct } = await incomeOf(page);
  await goTo(page, say("admin.nav.analytics"));
  await page.goto("/admin/analytics?period=custom&from=2015-01-01&to=2035-12-31");
  const stat = (name: string) => {
    const label = page
      .getByRole("main")
      .locator("p")
      .filter({ hasText: new RegExp(`^${name}$`) });
    return label.locator("xpath=following-sibling::p[1]");
  };
  expect(centsIn(await textOf(stat(say("analytics.revenue.reseller"))))).toEqual([reseller]);
  expect(centsIn(await textOf(stat(say("analytics.revenue.direct"))))).toEqual([direct]);

  const [heading, ...rows] = (await csv(say("analytics.by.title")))
    .replace("\uFEFF", "")
    .trim()
    .split(/\r?\n/);
  expect(heading).toMatch(/^id,name,currency,revenue,/);
  const sum = rows.reduce(
    (total, row) => total + Math.round(Number(row.match(/EUR,([\d.-]+)/)?.[1]) * 100),
    0,
  );
  expect(sum).toBe(reseller);
});

test("the figures are looked at by product, over other days, and as a table", async () => {
  await goTo(page, say("admin.nav.analytics"));
  await page.getByRole("combobox", { name: say("analytics.period") }).selectOption("this_year");
  await expect(page).toHaveURL(/period=this_year/);
  await page.getByRole("link", { name: say("analytics.by.names.product") }).click();
  await expect(page).toHaveURL(/by=product/);
  await expect(page).toHaveURL(/period=this_year/);
  await expect(page.getByRole("columnheader", { name: say("analytics.by.names.product") })).toBeVisible();
  await page.getByText(say("common.chart.showTable")).click();
  await expect(page.getByRole("table", { name: say("analytics.revenue.trend") })).toBeVisible();
});

test("receivables, growth and resellers have their pages", async () => {
  await tab(say("analytics.tabs.receivables")).click();
  await expect(page.getByRole("heading", { name: say("analytics.receivables.debtors") })).toBeVisible();
  expect(await csv(say("analytics.payments.slowest"))).toContain("mean_days_to_pay");
  await tab(say("analytics.tabs.growth")).click();
  await expect(page.getByRole("heading", { name: say("analytics.growth.moves") })).toBeVisible();
  await tab(say("analytics.tabs.resellers")).click();
  await expect(page.getByRole("heading", { name: say("analytics.cohorts.title") })).toBeVisible();
  await page.getByRole("link", { name: say("analytics.distribution.names.customers") }).click();
  await expect(page).toHaveURL(/of=customers/);
});
