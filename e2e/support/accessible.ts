import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./test";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The two ends of what people use, which between them show both themes and both layouts. */
const LOOKS = [
  { name: "1440 px, light", width: 1440, theme: "light" },
  { name: "360 px, dark", width: 360, theme: "dark" },
] as const;

/** As small as WCAG 2.2 wants it to work without scrolling in two directions (1.4.10). */
const SMALLEST = 320;
const HEIGHT = 900;

/** Instead of axe's half megabyte, for a page that has read it. */
const NOTHING_MORE = "undefined";

/** Checks the page that is open: axe's rules in both looks, open menus and dialogs too, its heading, its title, its width. */
export async function expectAccessible(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect(page.getByRole("heading", { level: 1 }), "one heading of the first level").toHaveCount(1);
  for (const look of LOOKS) {
    await page.setViewportSize({ width: look.width, height: HEIGHT });
    await page.emulateMedia({ colorScheme: look.theme });
    await expect(page.locator("html")).toHaveCSS("color-scheme", new RegExp(look.theme));
    expect.soft(await violations(page), look.name).toEqual([]);
  }
  await expectOpenedAccessible(page);
  await page.setViewportSize({ width: SMALLEST, height: HEIGHT });
  // A chart follows its window a moment later.
  const wide = () => widerThanWindow(page);
  await expect.poll(wide, { message: `scrolls sideways at ${SMALLEST} px`, timeout: 5_000 }).toEqual([]);
  // As the page was, for what a journey does next.
  if (before) await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: "light" });
}

/** What breaks a rule, a line each: the rule, where, and why. */
async function violations(page: Page, part?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page, ...((await hasAxe(page)) && { axeSource: NOTHING_MORE }) })
    // Without frames, its usual way of a second page costs more than the check.
    .setLegacyMode()
    .options({
      runOnly: { type: "tag", values: STANDARDS },
      // The one rule of WCAG 2.2 that axe leaves out unless asked by name.
      rules: { "target-size": { enabled: true } },
      // To tell of everything that keeps a rule takes as long as to look for what breaks one.
      resultTypes: ["violations"],
    });
  const { violations: found } = await (part ? axe.include(part) : axe).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}

/** Whether axe is in the page already, and in what it frames: it stays until the page is left. */
async function hasAxe(page: Page): Promise<boolean> {
  const found = await Promise.all(page.frames().map((frame) => frame.evaluate(() => "axe" in window)));
  return found.every(Boolean);
}

/** Opens each kind of menu and dialog of the page once. */
async function expectOpenedAccessible(page: Page): Promise<void> {
  const triggers = page.locator("main :is(button, a):is([aria-haspopup=menu], [aria-haspopup=dialog])");
  const names = await triggers.evaluateAll((all) =>
    all.map((one) => (one.checkVisibility() ? (one.getAttribute("aria-label") ?? one.textContent) : "")),
  );
  // A row's menu names its row; one row is like the next.
  const kinds = new Map(names.map((name, index) => [name?.split(" ")[0], index] as const).reverse());
  for (const [kind, index] of kinds) {
    const trigger = triggers.nth(index);
    if (!kind || (await trigger.isDisabled())) continue;
    await trigger.press("Enter");
    const opened = page.locator("[role=menu], [role=dialog], [role=alertdialog]").last();
    await expect(opened).toBeVisible();
    expect.soft(await violations(page, "[role=menu], [role=dialog], [role=alertdialog]"), kind).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(opened).toBeHidden();
  }
}

/** Elements that make the page wider than its window, if any do. */
function widerThanWindow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} px`, ...wide.slice(0, 6).map((element) => element.outerHTML.slice(0, 140))];
  });
}
