import type { Page } from "@playwright/test";
import { say } from "./messages";
import { goTo } from "./person";
import { expect } from "./test";
import { textOf } from "./text";

/** The newest entries of the admin's activity page, some pages of them. */
export async function latestActivity(page: Page, pages: number): Promise<string[]> {
  const entries: string[] = [];
  await goTo(page, say("admin.nav.activity"));
  for (let number = 1; number <= pages; number++) {
    const list = page.getByRole("list", { name: say("admin.activity.list") });
    await expect(list).toBeVisible();
    for (const entry of await list.locator("> li").all()) entries.push(await textOf(entry));
    const next = page.getByRole("link", { name: say("common.pagination.next") });
    if (number === pages || (await next.count()) === 0) break;
    const address = page.url();
    await next.click();
    await expect(page).not.toHaveURL(address);
  }
  return entries;
}
