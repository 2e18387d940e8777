import type { Page } from "@playwright/test";
import { Api, choice, type Invoice, type Order, type Product } from "./support/api";
import { demo } from "./support/installation";
import { runNow } from "./support/job-steps";
import { say } from "./support/messages";
import { expectToast, goTo, signedIn } from "./support/person";
import { expect, test } from "./support/test";
import { endPaidTime } from "./support/time";

// A renewal that nobody pays: overdue, suspended, paid, and running again.
test.describe.configure({ mode: "serial" });

const LABEL = `dunned-${Date.now() % 1_000_000}.example.org`;

let admin: Page;
let reseller: Page;
let api: Api;
let service = "";
let invoice: Invoice | undefined;

type Service = { status: string; suspended_by: string | null; period_end: string };
const read = async () => (await api.get<Service>(`/services/${service}`)).body;

test.beforeAll(async ({ browser }) => {
  api = new Api(demo().url, demo().api_key);
  [reseller, admin] = [await signedIn(browser, demo().reseller), await signedIn(browser, demo().admin)];
});

test.afterAll(async () => {
  for (const page of [admin, reseller]) await page?.context().close();
});

async function saveRules(days: { due: string; after: string; suspend: string }): Promise<void> {
  await goTo(admin, say("admin.nav.settings"));
  await admin.getByRole("link", { name: say("billing.settings.edit") }).click();
  await admin.getByLabel(say("billing.settings.dueDays")).fill(days.due);
  await admin.getByRole("button", { name: say("billing.settings.save") }).click();
  await expectToast(admin, say("billing.settings.saved"));
  await goTo(admin, say("admin.nav.settings"));
  await admin.getByLabel(say("renewals.rules.remindAfter")).fill(days.after);
  await admin.getByLabel(say("renewals.rules.suspendAfter")).fill(days.suspend);
  await admin.getByRole("button", { name: say("renewals.rules.save") }).click();
  await expectToast(admin, say("renewals.rules.saved"));
}

async function payByItself(wanted: boolean): Promise<void> {
  await goTo(reseller, say("portal.nav.renewals"));
  await reseller.getByLabel(say("renewals.settings.autoPay")).setChecked(wanted);
  await reseller.getByRole("button", { name: say("renewals.settings.save") }).click();
  await expectToast(reseller, say("renewals.settings.saved"));
}

test("1. a server runs whose owner pays renewals by hand, and the forecast knows of it", async () => {
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
  await expect.poll(async () => (await read()).status, { timeout: 15_000 }).toBe("active");
  await payByItself(false);
  const list = reseller.getByRole("table", { name: say("renewals.listCaption") });
  await expect(list.getByRole("row").filter({ hasText: LABEL }).first()).toBeVisible();
});

test("2. its time runs out, the renewal is invoiced, and is due", async () => {
  await saveRules({ due: "0", after: "", suspend: "0" });
  await endPaidTime(LABEL);
  await runNow(admin, "renewals.run", say("jobs.names.renewals.run"));
  const open = (await api.get<{ data: Invoice[] }>("/invoices?limit=20")).body.data;
  invoice = open.find(({ status }) => status === "overdue" || status === "issued");
  expect(invoice).toBeDefined();
  await reseller.goto(`/portal/invoices/${invoice?.id}`);
  await expect(reseller.getByText(LABEL, { exact: false }).first()).toBeVisible();
});

test("3. the service is suspended, and says why", async () => {
  await runNow(admin, "renewals.dun", say("jobs.names.renewals.dun"));
  expect(await read()).toMatchObject({ status: "suspended", suspended_by: "overdue" });
  await reseller.goto(`/portal/services/${service}`);
  await expect(reseller.getByText(say("services.notes.suspendedOverdue"))).toBeVisible();
  await admin.goto(`/admin/services/${service}`);
  await expect(admin.getByText(say("services.notes.suspendedBy", { by: "overdue" }))).toBeVisible();
});

test("4. it is paid, and the service goes on by itself", async () => {
  await reseller.goto(`/portal/invoices/${invoice?.id}`);
  await reseller.getByRole("button", { name: say("portal.invoice.pay") }).click();
  await reseller.getByRole("dialog").getByRole("button", { name: /^Pay / }).click();
  await expect.poll(async () => (await read()).status, { timeout: 20_000 }).toBe("active");
  const { suspended_by: by, period_end: end } = await read();
  expect(by).toBeNull();
  expect(new Date(end).getTime()).toBeGreaterThan(Date.now());
  await saveRules({ due: "14", after: "1, 7", suspend: "14" });
  await payByItself(true);
});
