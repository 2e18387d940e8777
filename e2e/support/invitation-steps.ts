import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { parsePublicId } from "../../src/core/ids";
import { installation } from "./installation";
import { say } from "./messages";
import { expectToast } from "./person";
import { expect } from "./test";

/** The address in the mail about an invitation, made as the product makes it, from the installation's own secret. */
export function invitationLink(id: string, round = 1): string {
  const kept = path.join(installation.dataDir, "auth-secret");
  const secret = process.env.AUTH_SECRET || readFileSync(kept, "utf8").trim();
  const hmac = createHmac("sha256", secret).update(`invitation:${parsePublicId("invitation", id)}:${round}`);
  return `/invitation/${hmac.digest("base64url")}`;
}

/** The id of the open invitation of an address, from the People tab that an admin has open. */
export async function invitationIdOf(admin: Page, email: string): Promise<string> {
  const open = admin.getByRole("table", { name: say("people.invitations") });
  const id = await open
    .getByRole("row")
    .filter({ hasText: email })
    .locator("code")
    .first()
    .getAttribute("title");
  if (!id) throw new Error(`No invitation of ${email}`);
  return id;
}

type Invited = { name: string; email: string; areas: ("orders" | "customers" | "billing")[] };

/** Invites somebody as a member, from the People page that is open. */
export async function invite(page: Page, { name, email, areas }: Invited): Promise<void> {
  await page.getByRole("button", { name: say("people.invite.open") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(say("people.invite.name"), { exact: true }).fill(name);
  await dialog.getByLabel(say("people.invite.email"), { exact: true }).fill(email);
  for (const area of areas) await dialog.getByLabel(say(`people.areaText.${area}`)).check();
  await dialog.getByRole("button", { name: say("people.invite.submit") }).click();
  await expectToast(page, say("people.invite.done", { email }));
}

/** Fills in the form behind the link that is open, and sends it. */
export async function accept(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel(say("people.accept.name"), { exact: true }).fill(name);
  await page.getByLabel(say("people.accept.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: /^Join / }).click();
}

/** What is offered about a person or an invitation. */
export async function choose(page: Page, who: string, entry: string): Promise<void> {
  await page.getByRole("button", { name: say("people.actionsFor", { name: who }) }).click();
  await page.getByRole("menuitem", { name: entry }).click();
}

export async function expectInPortal(page: Page, company: string): Promise<void> {
  await expect(page.getByRole("navigation", { name: say("common.shell.navigation") })).toBeVisible();
  await expect(page.getByRole("banner")).toContainText(company);
}
