import type { Page } from "@playwright/test";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { signedIn } from "./support/person";
import { expect, test } from "./support/test";

// Everywhere by keyboard alone: actions, pages, and things by name, number and id.
const search = (page: Page) => page.getByRole("combobox", { name: say("palette.title") });

async function open(page: Page): Promise<void> {
  // A key that is pressed before the page listens is nobody's.
  await expect(async () => {
    if (!(await search(page).isVisible())) await page.keyboard.press("Control+k");
    await expect(search(page)).toBeFocused({ timeout: 1_000 });
  }).toPass();
}

test("a reseller gets to pages, actions and things of its own by the palette", async ({ browser }) => {
  const page = await signedIn(browser, demo().reseller);
  await open(page);
  await search(page).fill("invoi");
  const option = page.getByRole("option", { name: say("portal.nav.invoices") });
  await expect(option).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/portal\/invoices$/);
  await expect(search(page)).toBeHidden();

  await open(page);
  await search(page).fill(say("palette.actions.customer"));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/portal\/customers\/new$/);

  await page.goto("/portal/orders");
  const order = page.getByRole("table").getByRole("link").first();
  const href = (await order.getAttribute("href")) ?? "";
  const id = href.split("/").at(-1) ?? "";
  await open(page);
  await search(page).fill(id);
  await expect(page.getByRole("group", { name: say("palette.groups.id") })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${href}$`));

  await open(page);
  await search(page).fill("no such thing at all");
  await expect(page.getByText(say("palette.found", { count: 0 }))).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(search(page)).toBeHidden();
  await page.context().close();
});

test("an admin finds a reseller by a part of its name", async ({ browser }) => {
  const page = await signedIn(browser, demo().admin);
  await page.getByRole("button", { name: say("palette.open") }).click();
  await search(page).fill("brightp");
  const group = page.getByRole("group", { name: say("palette.groups.resellers") });
  await expect(group.getByRole("option")).toHaveCount(1);
  await group.getByRole("option").click();
  await expect(page).toHaveURL(/\/admin\/resellers\/res_/);
  await page.context().close();
});
