import type { Page } from "@playwright/test";
import { Api, choice, type Order, type Product } from "./support/api";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { centsIn, inEuros } from "./support/money";
import { detailOf, lastCents } from "./support/order-steps";
import { expectToast, goTo, signedIn } from "./support/person";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

test.describe.configure({ mode: "serial" });

const LABEL = "life-01.example.org";

let reseller: Page;
let admin: Page;
let api: Api;
let service = "";
let net = 0;

test.beforeAll(async ({ browser }) => {
  api = new Api(demo().url, demo().api_key);
  [reseller, admin] = [await signedIn(browser, demo().reseller), await signedIn(browser, demo().admin)];
});

/** Opens a line of the page's menu. */
async function choose(page: Page, action: string): Promise<void> {
  await page.getByRole("button", { name: say("services.actions.menu") }).click();
  await page.getByRole("menuitem", { name: action, exact: true }).click();
}

/** What the page says is to be paid or credited. */
async function saidNet(page: Page, label: string): Promise<number> {
  const summary = page.getByRole("complementary", { name: say("services.change.summary") });
  const line = summary.getByRole("paragraph").filter({ hasText: label });
  await expect(line).toBeVisible();
  return centsIn(await textOf(line)).at(-1) ?? 0;
}

/** Whose panel it is, by the menu of the account. */
async function adminName(): Promise<string> {
  return (await textOf(admin.getByRole("banner"))).split("\n").at(-1)?.trim() ?? "";
}

test("1. a server is ordered, paid from the balance, and runs", async () => {
  const products = await api.all<Product>("/products");
  const server = products.find(({ option_groups }) =>
    option_groups.some(({ name }) => name === "Additional IPv4 addresses"),
  );
  const required = server?.option_groups.filter(({ kind }) => kind === "choice") ?? [];
  const options = required.map((group) => choice(server, group.name));
  const item = { product: server?.id, cycle: "monthly", label: LABEL, options };
  const order = await api.post<Order>("/orders", { items: [item], pay_with: "balance" });
  expect(order.status, order.text).toBe(201);
  service = order.body.services[0] ?? "";
  const status = async () => (await api.get<{ status: string }>(`/services/${service}`)).body.status;
  await expect.poll(status, { timeout: 15_000 }).toBe("active");
});

test("2. more addresses cost what the preview says, to the cent, and run at once", async () => {
  await reseller.goto(`/portal/services/${service}`);
  await reseller.getByRole("link", { name: say("services.actions.change") }).click();
  await reseller.getByLabel("Additional IPv4 addresses").fill("4");
  net = await saidNet(reseller, say("services.change.pay"));
  expect(net).toBeGreaterThan(0);
  await reseller.getByRole("button", { name: say("services.change.submit", { name: LABEL }) }).click();
  await expectToast(reseller, say("services.done.changed", { name: LABEL }));
  await expect(reseller).toHaveURL(new RegExp(`/portal/services/${service}$`));
  await expect(detailOf(reseller, say("services.facts.options"))).toContainText("4 ×");
  await goTo(reseller, say("portal.nav.invoices"));
  await reseller.getByRole("row").nth(1).getByRole("link").first().click();
  await expect(reseller.getByText(`${LABEL}`, { exact: false }).first()).toBeVisible();
  expect(await lastCents(detailOf(reseller, say("portal.invoice.total")).first())).toBe(net);
  expect(inEuros(net)).toMatch(/^€/);
});

test("3. another billing cycle begins at once, at the price of the preview", async () => {
  await reseller.goto(`/portal/services/${service}/change`);
  await reseller.getByRole("radio", { name: new RegExp(`^${say("portal.cycles.quarterly")}`) }).check();
  const summary = reseller.getByRole("complementary", { name: say("services.change.summary") });
  await expect(summary).toContainText(say("services.change.newPeriod"));
  const toPay = await saidNet(reseller, say("services.change.pay"));
  await reseller.getByRole("button", { name: say("services.change.submit", { name: LABEL }) }).click();
  await expectToast(reseller, say("services.done.changed", { name: LABEL }));
  await expect(detailOf(reseller, say("portal.item.cycle"))).toContainText(say("portal.cycles.quarterly"));
  const { body } = await api.get<{ data: { total: { amount: number } }[] }>("/invoices?limit=1");
  expect(body.data[0]?.total.amount).toBe(toPay);
});

test("4. an admin changes it for the reseller, and the log names the admin", async () => {
  await admin.goto(`/admin/services/${service}`);
  await admin.getByRole("link", { name: say("services.actions.change") }).click();
  const owner = await textOf(reseller.getByRole("banner"));
  const [client = ""] = owner.split("\n");
  await expect(admin.getByText(say("services.change.descriptionFor", { client }))).toBeVisible();
  await admin.getByLabel("Additional IPv4 addresses").fill("3");
  const credited = await saidNet(admin, say("services.change.credit"));
  await admin.getByRole("button", { name: say("services.change.submit", { name: LABEL }) }).click();
  const amount = inEuros(credited);
  await expectToast(admin, say("services.done.credited", { name: LABEL, amount }));
  await expect(admin).toHaveURL(new RegExp(`/admin/services/${service}$`));
  await goTo(admin, say("admin.nav.activity"));
  const list = admin.getByRole("list", { name: say("admin.activity.list") });
  const entries = list.locator("> li").filter({ hasText: LABEL });
  // Provisioning has its own entry, and its own name.
  await expect(entries.filter({ hasText: await adminName() }).first()).toBeVisible();
});

test("5. it is to end with its period, and that is taken back", async () => {
  await reseller.goto(`/portal/services/${service}`);
  await choose(reseller, say("services.actions.cancel"));
  const dialog = reseller.getByRole("dialog");
  await dialog.getByRole("button", { name: say("services.actions.cancelSubmit", { name: LABEL }) }).click();
  await expectToast(reseller, say("services.done.scheduled", { name: LABEL }));
  const keep = reseller.getByRole("button", { name: say("services.notes.keep") });
  await keep.click();
  await expectToast(reseller, say("services.done.kept", { name: LABEL }));
  await expect(keep).toHaveCount(0);
});

test("6. an admin suspends it, the reseller cannot resume it, the admin does", async () => {
  await admin.goto(`/admin/services/${service}`);
  await choose(admin, say("services.actions.suspend"));
  const dialog = admin.getByRole("dialog");
  const reason = "Two reports of abuse are open.";
  await dialog.getByLabel(say("services.actions.reason")).fill(reason);
  await dialog.getByRole("button", { name: say("services.actions.suspendSubmit", { name: LABEL }) }).click();
  await expectToast(admin, say("services.done.suspended", { name: LABEL }));
  const table = admin.getByRole("table", { name: say("services.admin.historyCaption") });
  const row = table.getByRole("row").filter({ hasText: say("services.admin.kinds.suspend") });
  await expect(async () => {
    await admin.reload();
    await expect(row).toContainText(say("common.status.done"), { timeout: 500 });
  }).toPass({ timeout: 15_000 });

  await reseller.goto(`/portal/services/${service}`);
  await expect(reseller.getByText(say("services.notes.suspendedProvider"))).toBeVisible();
  await expect(reseller.getByText(reason)).toBeVisible();
  const refused = await api.post<{ code: string }>(`/services/${service}/unsuspend`, {});
  expect([refused.status, refused.body.code]).toEqual([409, "state_conflict"]);

  await choose(admin, say("services.actions.resume"));
  await admin
    .getByRole("dialog")
    .getByRole("button", { name: say("services.actions.resumeSubmit", { name: LABEL }) })
    .click();
  await expectToast(admin, say("services.done.resumed", { name: LABEL }));
  const { body } = await api.get<{ status: string; suspended_by: string | null }>(`/services/${service}`);
  expect([body.status, body.suspended_by]).toEqual(["active", null]);
});

test("7. what provisioning did not manage waits for an admin, who has it tried again", async () => {
  await goTo(admin, say("admin.nav.provisioning"));
  await admin.getByLabel(say("services.admin.state")).selectOption("failed");
  await expect(admin).toHaveURL(/state=failed/);
  const table = admin.getByRole("table", { name: say("services.admin.caption") });
  const failed = table.getByRole("row").filter({ hasText: say("common.status.failed") });
  const name = await textOf(failed.first().getByRole("link"));
  const left = (await failed.count()) - 1;
  await failed.first().getByRole("button").click();
  await admin.getByRole("menuitem", { name: say("services.admin.retry") }).click();
  await expectToast(admin, say("services.admin.retried", { name }));
  await expect(failed).toHaveCount(left);
  await expect(async () => {
    await admin.goto(`/admin/provisioning?q=${name}`);
    await expect(table.getByRole("row").nth(1)).toContainText(say("common.status.done"), { timeout: 500 });
  }).toPass({ timeout: 30_000 });
});
