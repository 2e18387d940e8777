import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { goTo, signedIn } from "./support/person";
import { expect, test } from "./support/test";

test.describe.configure({ mode: "serial" });

let id = "";

/** Looks for the request by its id until it is there: a server writes it some seconds after its answer. */
async function find(page: Page): Promise<void> {
  const search = page.getByRole("searchbox", { name: say("requestLogs.searchRequest") });
  await search.fill(id);
  await search.press("Enter");
  await page.waitForURL(/request=req_/);
  const row = page.getByRole("table", { name: say("requestLogs.caption") }).getByRole("link");
  await expect(async () => {
    await page.reload();
    await expect(row).toHaveText(/^POST \/customers$/, { timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await row.click();
  await expect(page.getByRole("heading", { level: 1, name: "POST /customers" })).toBeVisible();
}

test("a reseller finds its program's error, with what was sent but for the secret", async ({ browser }) => {
  const { url, api_key, reseller } = demo();
  const answer = await fetch(`${url}/api/v1/customers`, {
    method: "POST",
    headers: { authorization: `Bearer ${api_key}`, "content-type": "application/json" },
    body: JSON.stringify({ name: "Deich Software", email: "none", metadata: { token: "halligflut" } }),
  });
  expect(answer.status).toBe(422);
  id = answer.headers.get("request-id") ?? "";
  const page = await signedIn(browser, reseller);
  await goTo(page, say("portal.nav.request-logs"));
  await find(page);
  await expect(page.getByText("validation_failed").first()).toBeVisible();
  await expect(page.getByText("Deich Software")).toBeVisible();
  await expect(page.getByText("halligflut")).toHaveCount(0);
  await goTo(page, say("portal.nav.api-keys"));
  const usage = page.getByRole("table", { name: say("requestLogs.usage.caption") });
  await expect(usage.getByRole("link", { name: /^[1-9]/ }).first()).toBeVisible();
  await page.context().close();
});

test("an admin finds it by its id, and another reseller does not", async ({ browser }) => {
  const admin = await signedIn(browser, demo().admin);
  await goTo(admin, say("admin.nav.apiLogs"));
  await find(admin);
  await admin.context().close();
  const other = await signedIn(browser, demo().other_reseller);
  await other.goto(`/portal/request-logs?request=${id}`);
  await expect(other.getByText(say("portal.list.noMatch"))).toBeVisible();
  await other.context().close();
});
