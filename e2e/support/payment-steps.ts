import type { Page } from "@playwright/test";
import { say } from "./messages";
import { expectToast, goTo } from "./person";
import { expect } from "./test";

/** Records a bank transfer for all that an open invoice owes. */
export async function recordTransfer(admin: Page, invoice: string, reference: string): Promise<void> {
  await goTo(admin, say("admin.nav.invoices"));
  const invoices = admin.getByRole("table", { name: say("admin.invoices.caption") });
  await invoices.getByRole("link", { name: invoice, exact: true }).click();
  await admin.getByRole("button", { name: say("admin.invoices.record") }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("admin.topUp.reference")).fill(reference);
  await dialog.getByRole("button", { name: /^Record / }).click();
  await expectToast(admin, say("admin.invoices.recorded", { number: invoice }));
}

/** Tops up the balance of the client or reseller whose page is open. */
export async function topUp(admin: Page, amount: string, reference: string): Promise<void> {
  await admin.getByRole("button", { name: say("admin.topUp.button") }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("admin.topUp.amount"), { exact: true }).fill(amount);
  await dialog.getByLabel(say("admin.topUp.reference")).fill(reference);
  await dialog.getByRole("button", { name: say("admin.topUp.submit") }).click();
  await expect(dialog).toBeHidden();
}
