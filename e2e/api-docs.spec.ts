import type { Page } from "@playwright/test";
import { say } from "./support/messages";
import { expect, test } from "./support/test";

/** How far the page can be scrolled sideways. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test("a stranger finds a route, its example, what an error means, and the guide", async ({ page }) => {
  await page.goto("/docs/api");
  await expect(page.getByRole("heading", { level: 1, name: say("apiDocs.title") })).toBeVisible();
  await page.getByRole("searchbox", { name: say("apiDocs.search") }).fill("post orders");
  await page.getByRole("link", { name: /^POST \/orders Place an order/ }).click();
  await page.waitForURL(/\/docs\/api\/orders#createOrder$/);
  const route = page.getByRole("region", { name: "Place an order" });
  await expect(route.getByText(/^curl -X POST/).first()).toBeVisible();
  await route.getByText(say("apiDocs.language.ts"), { exact: true }).click();
  await expect(route.getByText(/const response = await fetch/)).toBeVisible();
  await expect(route.getByText(/^curl -X POST/)).toBeHidden();
  await route.getByRole("link", { name: /insufficient_balance/ }).click();
  await page.waitForURL(/\/errors\/insufficient_balance$/);
  await expect(page.getByText(say("errorPages.insufficient_balance.remedy"))).toBeVisible();
  await page.getByRole("link", { name: "POST /orders", exact: true }).click();
  await page.waitForURL(/\/docs\/api\/orders#createOrder$/);
  const navigation = page.getByRole("navigation", { name: say("apiDocs.nav") });
  await navigation
    .getByRole("link", { name: say("apiDocs.guide.webhooks.title") })
    .first()
    .click();
  await expect(page.getByText(/webhook\.verify/)).toBeVisible();
});

test("works without a script, and nothing scrolls sideways on the smallest phone", async ({ browser }) => {
  const viewport = { width: 320, height: 640 };
  const context = await browser.newContext({ viewport, javaScriptEnabled: false });
  const phone = await context.newPage();
  for (const path of ["/docs/api", "/docs/api/orders", "/docs/api/guides/webhooks", "/errors/rate_limited"]) {
    await phone.goto(path);
    await expect(phone.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await overflow(phone), path).toBe(0);
  }
  await phone.getByText(say("apiDocs.contents")).click();
  const navigation = phone.getByRole("navigation", { name: say("apiDocs.nav") });
  await navigation.getByRole("link", { name: "Customers" }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "Customers" })).toBeVisible();
  const route = phone.getByRole("region", { name: "Create a customer" });
  await route.getByText(say("apiDocs.language.ts"), { exact: true }).click();
  await expect(route.getByText(/const response = await fetch/)).toBeVisible();
  await context.close();
});

test("a page that there is not is not found", async ({ request }) => {
  for (const path of ["/docs/api/none", "/docs/api/guides/none", "/docs/api/guides/overview", "/errors/none"])
    expect((await request.get(path)).status(), path).toBe(404);
});
