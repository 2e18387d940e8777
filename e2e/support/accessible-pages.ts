import { expectAccessible } from "./accessible";
import { expect, test } from "./test";
import { Viewers } from "./viewers";
import { addressOf, type Visit } from "./visits";

/** A test for each page: it answers its viewer at its own address, and is accessible there. */
export function testEachPage(visits: readonly Visit[], prepare: (viewers: Viewers) => Promise<void>): void {
  let viewers: Viewers;
  /** Which page has a title, so that no other has the same. */
  const titles = new Map<string, string>();
  test.beforeAll(async ({ browser }) => {
    // Several forms and a delivery, on a machine that may be busy.
    test.setTimeout(300_000);
    viewers = new Viewers(browser);
    await prepare(viewers);
  });
  test.afterAll(() => viewers?.close());

  for (const { page: route, viewer } of visits) {
    test(`${route} is accessible`, async () => {
      const page = await viewers.page(viewer);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.emulateMedia({ colorScheme: "light" });
      const address = await addressOf(page, route);
      await page.goto(address);
      expect(new URL(page.url()).pathname, "answers at its own address").toBe(address);
      await page.waitForLoadState("load");
      const title = await page.title();
      expect(title, "a title of its own before the product's").toMatch(/^.+ · .+$/);
      expect(titles.get(title) ?? route, `the only page with the title “${title}”`).toBe(route);
      titles.set(title, route);
      await expectAccessible(page);
    });
  }
}
