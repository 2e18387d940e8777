import type { Page } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { demo } from "./support/installation";
import {
  accept,
  choose,
  expectInPortal,
  invitationIdOf,
  invitationLink,
  invite,
} from "./support/invitation-steps";
import { say } from "./support/messages";
import { detailOf } from "./support/order-steps";
import { expectFieldError, expectToast, goTo, openBrowser, signedIn } from "./support/person";
import { expect, test } from "./support/test";

test.describe.configure({ mode: "serial" });
// The console names each link that opens nothing, and each page that is not a member's.
test.use({ expectedComplaint: /the server responded with a status of 404/ });

// Another company each time, so that the journey can be walked again on the same data.
const NUMBER = Date.now() % 1_000_000;
const COMPANY = `Halligen Host ${NUMBER} GmbH`;
const OWNER = {
  name: "Tede Payens",
  email: `tede${NUMBER}@halligen.example`,
  password: "warft-und-sturmflut-11",
};
const MEMBER = {
  name: "Inge Boysen",
  email: `inge${NUMBER}@halligen.example`,
  password: "lorenbahn-nach-oland-22",
};

let admin: Page;
let owner: Page;
let member: Page;
let path = "";

test.beforeAll(async ({ browser }) => {
  admin = await signedIn(browser, demo().admin);
  owner = await openBrowser(browser);
  member = await openBrowser(browser);
});

test.afterAll(async () => {
  for (const page of [admin, owner, member]) await page?.context().close();
});

const field = (name: string) => say(`people.direct.${name}` as "people.direct.name");

test("an admin makes a new client a reseller directly; what is wrong is said at the field", async () => {
  await goTo(admin, say("admin.nav.resellers"));
  await admin.getByRole("link", { name: field("open") }).click();
  await expect(admin.getByRole("heading", { level: 1, name: field("title") })).toBeVisible();
  await admin.getByRole("radio", { name: field("new") }).check();
  await admin.getByLabel(field("name"), { exact: true }).fill(COMPANY);
  await admin.getByRole("textbox", { name: new RegExp(`^${field("contactName")}`) }).fill(OWNER.name);
  await admin.getByLabel(field("email"), { exact: true }).fill(demo().admin.email);
  await admin.getByLabel(field("rate")).fill("12.5");
  await admin.getByLabel(field("reason")).fill("A contract on paper.");
  await admin.getByRole("button", { name: field("submit") }).click();
  await expectFieldError(admin, field("email"), "cannot own a client");
  await admin.getByLabel(field("email"), { exact: true }).fill(OWNER.email);
  await admin.getByRole("button", { name: field("submit") }).click();
  await expectToast(admin, say("people.direct.doneInvited", { name: COMPANY, email: OWNER.email }));
  await expect(detailOf(admin, say("admin.resellers.discount"))).toHaveText("12.5%");
  path = new URL(admin.url()).pathname;
});

test("its owner opens the link, chooses a password, and is in the portal as a reseller", async () => {
  await admin.getByRole("link", { name: say("admin.resellers.tabPeople"), exact: true }).click();
  await expect(admin.getByText(say("people.nobody"))).toBeVisible();
  const id = await invitationIdOf(admin, OWNER.email);
  const answer = await owner.goto(invitationLink(id));
  expect(answer?.headers()["referrer-policy"]).toBe("no-referrer");
  await expect(owner.getByText(say("people.accept.asOwnerReseller"))).toBeVisible();
  await accept(owner, OWNER.name, "short");
  await expectFieldError(owner, say("people.accept.password"), "Use at least 12 characters");
  await accept(owner, OWNER.name, OWNER.password);
  await expectInPortal(owner, COMPANY);
  await goTo(owner, say("portal.nav.customers"));
  expect((await member.goto(invitationLink(id)))?.status()).toBe(404);
  await expect(member.getByText(say("people.accept.closed"))).toBeVisible();
});

test("the owner invites somebody to two areas; sent again, the first link opens nothing", async () => {
  await goTo(owner, say("portal.nav.people"));
  await invite(owner, { ...MEMBER, areas: ["orders", "billing"] });
  await choose(owner, MEMBER.email, say("people.resend.open"));
  await expectToast(owner, say("people.resend.done", { email: MEMBER.email }));
  await admin.goto(`${path}/people`);
  const id = await invitationIdOf(admin, MEMBER.email);
  expect((await member.goto(invitationLink(id, 1)))?.status()).toBe(404);
  expect((await member.goto(invitationLink(id, 2)))?.status()).toBe(200);
  await expectAccessible(member);
  await expect(member.getByText(say("people.areaText.billing"))).toBeVisible();
  await expect(member.getByText(say("people.areaText.customers"))).toHaveCount(0);
});

test("the member joins and sees these areas alone, and no page of its own fails", async () => {
  await accept(member, MEMBER.name, MEMBER.password);
  await expectInPortal(member, COMPANY);
  const navigation = member.getByRole("navigation", { name: say("common.shell.navigation") });
  const links = await navigation
    .getByRole("link")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links).toEqual(expect.arrayContaining(["/portal/invoices", "/portal/balance", "/portal/orders"]));
  for (const closed of ["/portal/people", "/portal/api-keys", "/portal/activity"]) {
    expect(links).not.toContain(closed);
    await member.goto(closed);
    await expect(member.getByText(say("common.notFound.title"))).toBeVisible();
  }
  for (const link of links) {
    expect((await member.goto(link ?? ""))?.status(), link ?? "").toBe(200);
    await expect(member.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await member.goto("/portal/customers");
  await expect(member.getByRole("link", { name: say("portal.customers.new") })).toHaveCount(0);
  await member.goto("/portal/orders");
  await expect(member.getByRole("link", { name: say("portal.orders.new") }).first()).toBeVisible();
});

test("removed, the member is signed out at its next click, and is told why it cannot come back", async () => {
  await owner.reload();
  const { name } = MEMBER;
  await choose(owner, name, say("people.remove.open"));
  await owner
    .getByRole("dialog")
    .getByRole("button", { name: say("people.remove.submit", { name }) })
    .click();
  await expectToast(owner, say("people.remove.done", { name }));
  await member
    .getByRole("navigation", { name: say("common.shell.navigation") })
    .getByRole("link", { name: say("portal.nav.invoices") })
    .click();
  await expect(member.getByRole("heading", { name: say("auth.signIn.title") })).toBeVisible();
  await member.getByLabel(say("auth.signIn.email"), { exact: true }).fill(MEMBER.email);
  await member.getByLabel(say("auth.signIn.password"), { exact: true }).fill(MEMBER.password);
  await member.getByRole("button", { name: say("auth.signIn.submit") }).click();
  await expect(member.getByText("You belong to no company here any more")).toBeVisible();
});

test("somebody with an account signs in to accept, and goes from one company to the other", async ({
  browser,
}) => {
  const client = demo().client;
  await owner.reload();
  await invite(owner, { name: "Jonas Petersen", email: client.email, areas: ["customers"] });
  await admin.goto(`${path}/people`);
  const page = await openBrowser(browser);
  await page.goto(invitationLink(await invitationIdOf(admin, client.email)));
  await page.getByRole("link", { name: say("people.accept.signIn") }).click();
  await page.getByLabel(say("auth.signIn.email"), { exact: true }).fill(client.email);
  await page.getByLabel(say("auth.signIn.password"), { exact: true }).fill(client.password);
  await page.getByRole("button", { name: say("auth.signIn.submit") }).click();
  await page.getByRole("button", { name: say("people.accept.join", { client: COMPANY }) }).click();
  await expectInPortal(page, COMPANY);
  await page.getByRole("button", { name: say("common.shell.account", { name: "" }) }).click();
  await page.getByRole("menuitemradio", { name: "Hofladen Petersen GmbH" }).click();
  await expectToast(page, say("people.switch.done", { client: "Hofladen Petersen GmbH" }));
  await expectInPortal(page, "Hofladen Petersen GmbH");
  // As it was, for the journeys after this one.
  await owner.reload();
  await choose(owner, "Jonas Petersen", say("people.remove.open"));
  await owner
    .getByRole("dialog")
    .getByRole("button", { name: say("people.remove.submit", { name: "Jonas Petersen" }) })
    .click();
  await expectToast(owner, say("people.remove.done", { name: "Jonas Petersen" }));
  await page.reload();
  await expectInPortal(page, "Hofladen Petersen GmbH");
  await page.context().close();
});
