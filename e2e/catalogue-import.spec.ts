import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { goTo, signedIn } from "./support/person";
import { expect, test } from "./support/test";

async function check(admin: Page, csv: string): Promise<void> {
  const file = { name: "catalogue.csv", mimeType: "text/csv", buffer: Buffer.from(csv) };
  await admin.getByLabel(say("catalog.transfer.file"), { exact: true }).setInputFiles(file);
  await admin.getByRole("button", { name: say("catalog.transfer.check") }).click();
}

test("the catalogue goes out as CSV; a broken row is named; mended, it comes in after a dry run", async ({
  browser,
}) => {
  const admin = await signedIn(browser, demo().admin);
  await goTo(admin, say("admin.nav.catalogue"));
  await admin.getByRole("link", { name: say("catalog.list.transfer") }).click();
  const waiting = admin.waitForEvent("download");
  await admin.getByRole("link", { name: say("catalog.transfer.csv") }).click();
  const csv = readFileSync(await (await waiting).path(), "utf8");
  const lines = csv.split("\r\n");
  const index = lines.findIndex((line) => line.includes("Cloud VPS S") && line.includes(",monthly,EUR,"));
  const row = lines[index] ?? "";
  expect(row).toContain(",7.50,");
  const withRow = (text: string) => lines.with(index, text).join("\r\n");

  await check(admin, csv);
  await expect(admin.getByText(/Nothing would change/)).toBeVisible();

  await check(admin, withRow(row.replace(",7.50,", ",seven,")));
  const problems = admin.getByRole("table", { name: say("catalog.import.problems") });
  await expect(
    problems.getByRole("row", { name: new RegExp(`Line ${index + 1} price.*seven`) }),
  ).toBeVisible();
  await expect(problems.getByRole("row")).toHaveCount(2);

  await check(admin, withRow(row.replace(",7.50,", ",7.90,")));
  const preview = admin.getByRole("table", { name: say("catalog.transfer.preview") });
  await expect(preview.getByRole("row", { name: /Cloud VPS S, monthly, EUR.*7\.50.*7\.90/ })).toBeVisible();
  await expect(preview.getByRole("row")).toHaveCount(2);
  await admin.getByRole("button", { name: say("catalog.transfer.apply", { count: 1 }) }).click();
  await expect(admin.getByRole("listitem").filter({ hasText: "Cloud VPS S" })).toContainText("€7.90");

  // Back to what it was, for whoever looks at the demo next.
  await admin.getByRole("link", { name: say("catalog.list.transfer") }).click();
  await check(admin, csv);
  await admin.getByRole("button", { name: say("catalog.transfer.apply", { count: 1 }) }).click();
  await expect(admin.getByRole("listitem").filter({ hasText: "Cloud VPS S" })).toContainText("€7.50");
  await admin.context().close();
});
