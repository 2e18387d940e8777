import type { Browser, BrowserContext } from "@playwright/test";
import { demo } from "./support/installation";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

// What a page's scripts come to over the wire, those of its charts too: each in a browser that has been nowhere before.

const MOST_BYTES = 250_000;
const PAGES = {
  reseller: ["/portal", "/portal/orders", "/portal/order", "/portal/customers"],
  admin: ["/admin", "/admin/orders", "/admin/analytics", "/admin/resellers"],
} as const;

test.use({ trace: "off" });

for (const [viewer, addresses] of Object.entries(PAGES) as [keyof typeof PAGES, readonly string[]][])
  test(`the pages of the ${viewer} weigh little`, async ({ browser }) => {
    const page = await signedIn(browser, demo()[viewer]);
    const bytes: Record<string, number> = {};
    for (const address of addresses)
      bytes[address] = await weightOf(browser, await page.context().storageState(), address);
    await page.context().close();
    expect(Object.entries(bytes).filter(([, one]) => one > MOST_BYTES || one === 0)).toEqual([]);
  });

/** The bytes of all scripts that a page has loaded once nothing more is asked for. */
async function weightOf(
  browser: Browser,
  storageState: Awaited<ReturnType<BrowserContext["storageState"]>>,
  address: string,
): Promise<number> {
  const context = await browser.newContext({ storageState });
  const page = await context.newPage();
  const weighed: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() !== "script") return;
    weighed.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(new URL(address, demo().url).href);
  // Pages that listen are never idle: a chart, where there is one, is the last that is loaded.
  if (await page.locator("main figure").count()) await page.locator(".recharts-surface").first().waitFor();
  const sizes = await Promise.all(weighed);
  await context.close();
  return sizes.reduce((sum, one) => sum + one, 0);
}
