import type { Locator, Page } from "@playwright/test";
import { say } from "./messages";
import { centsIn } from "./money";
import { goTo } from "./person";
import { textOf } from "./text";

/** The figure of a dashboard under a label. */
export function figure(page: Page, label: string): Locator {
  const link = page.getByRole("main").getByRole("link", { name: label, exact: true });
  return link.locator("xpath=../following-sibling::p[1]");
}

/** All income of the network so far, in cents, as the admin's dashboard says it. */
export async function incomeOf(page: Page): Promise<{ reseller: number; direct: number }> {
  await goTo(page, say("admin.nav.overview"));
  const [reseller, direct] = centsIn(await textOf(page.getByText(/from resellers, .* direct\./)));
  if (reseller === undefined || direct === undefined) throw new Error("The dashboard says no income");
  return { reseller, direct };
}
