import type { Page } from "@playwright/test";
import { expect } from "./test";

type Role = Parameters<Page["getByRole"]>[0];

/** More stops than any page has before what a person looks for. */
const STOPS = 150;

/** Somebody without a mouse: goes by Tab, and at each stop has to see where it is. */
export class Keyboard {
  constructor(readonly page: Page) {}

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Goes on by Tab until this has the focus. @throws Error when it is not reached */
  async goTo(role: Role, name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    const trail: string[] = [];
    for (let stop = 0; stop < STOPS; stop++) {
      if (stop > 0 || !(await this.isAt(role, name))) {
        await this.press(key);
        trail.push(await this.expectSeen());
      }
      if (await this.isAt(role, name)) return;
    }
    throw new Error(`No ${role} “${name}” in ${STOPS} stops:\n${trail.join("\n")}`);
  }

  /** Goes to something and presses it. */
  async use(role: Role, name: string | RegExp, key = "Enter"): Promise<void> {
    await this.goTo(role, name);
    await this.press(key);
  }

  /** Goes to a field and types into it, in place of what is there. */
  async fill(name: string | RegExp, text: string, role: Role = "textbox"): Promise<void> {
    await this.goTo(role, name);
    await this.press("ControlOrMeta+a");
    await this.type(text);
  }

  /** Past the navigation, as the first stop of each page offers. */
  async skipToMain(): Promise<void> {
    await this.press("Tab");
    await this.expectSeen();
    await this.press("Enter");
    await expect(this.page.getByRole("main")).toBeFocused();
  }

  /** The page's title is this. */
  async expectPage(title: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }

  async isAt(role: Role, name: string | RegExp): Promise<boolean> {
    const focused = this.page.locator(":focus");
    return (await this.page.getByRole(role, { name }).and(focused).count()) > 0;
  }

  /** What has the focus is marked, and nothing lies over it. @returns what it is */
  private async expectSeen(): Promise<string> {
    const stop = await this.page.evaluate(lookAtFocus);
    expect(stop.isMarked, `the focus is to be seen on ${stop.what}`).toBe(true);
    expect(stop.coveredBy, `nothing lies over ${stop.what}`).toBeNull();
    return stop.what;
  }
}

/** Runs in the page. */
function lookAtFocus(): { what: string; isMarked: boolean; coveredBy: string | null } {
  const focused = document.activeElement ?? document.body;
  const what = focused.outerHTML.slice(0, 160);
  // At the end of a page the focus goes to the window's own parts.
  if (focused === document.body) return { what, isMarked: true, coveredBy: null };
  const looks = [null, "::before", "::after"].map((part) => getComputedStyle(focused, part));
  const parent = focused.parentElement;
  // A field drawn by what is around it shows the focus there.
  if (parent?.matches(":focus-within")) looks.push(getComputedStyle(parent));
  const isMarked = looks.some(
    ({ outlineStyle, outlineWidth, boxShadow }) =>
      (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || /\d+px 0?[1-9]/.test(boxShadow),
  );
  const [box] = focused.getClientRects();
  if (!box) return { what, isMarked: false, coveredBy: null };
  const clamp = (value: number, limit: number) => Math.min(Math.max(value, 1), limit - 1);
  const x = clamp(box.left + Math.min(box.width / 2, 40), innerWidth);
  const y = clamp(box.top + Math.min(box.height / 2, 20), innerHeight);
  const above = document.elementFromPoint(x, y);
  const isOwn = !above || focused.contains(above) || above.contains(focused) || !!above.closest("label");
  return { what, isMarked, coveredBy: isOwn ? null : above.outerHTML.slice(0, 160) };
}
