import type { Page } from "@playwright/test";
import { latestActivity } from "./support/activity-steps";
import {
  Api,
  choice,
  type Invoice,
  type Order,
  type Problem,
  type Product,
  type Service,
} from "./support/api";
import { figure, incomeOf } from "./support/dashboard-steps";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { centsIn, inEuros, pairsIn } from "./support/money";
import { chooseProduct, confirmOrder, detailOf, lastCents, totalOf } from "./support/order-steps";
import { recordTransfer, topUp } from "./support/payment-steps";
import { expectFieldError, expectToast, goTo, nameOf, signedIn } from "./support/person";
import {
  APPLICATION_FIELDS,
  approve,
  editKey,
  makeKey,
  openApplication,
  rotateKey,
  sendApplication,
  setRate,
  setStanding,
} from "./support/reseller-steps";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

test.describe.configure({ mode: "serial" });

const BUSINESS = "Kolibri Cloud OÜ";
const SERVER = "Dedicated Core";
const CUSTOMER = { name: "Tartu Raamat", email: "info@tartu-raamat.example" };
/** 64 GB of RAM, two IP addresses and a control panel: in cents a month, at retail. */
const RETAIL = { server: 10_000, ram: 2_000, address: 200, panel: 1_500, setup: 4_900 };
const atTwentyPercent = (cents: number) => (cents * 80) / 100;
const TOTAL =
  atTwentyPercent(RETAIL.server) +
  atTwentyPercent(RETAIL.ram) +
  2 * atTwentyPercent(RETAIL.address) +
  atTwentyPercent(RETAIL.panel) +
  atTwentyPercent(RETAIL.setup);
const RETAIL_TOTAL = RETAIL.server + RETAIL.setup;

const sound = {
  businessName: BUSINESS,
  registrationNumber: "16482213",
  taxId: "EE102384756",
  description: "We host bookshops and small publishers in Tartu, and want one supplier for their servers.",
};

let applicant: Page;
let admin: Page;
let client: Page;
let api: Api;
let productOrdered = "";
const orders = { portal: "", api: "" };
const invoices = { portal: "", direct: "" };
const income = { reseller: 0, direct: 0 };

test.beforeAll(async ({ browser }) => {
  const people = demo();
  applicant = await signedIn(browser, people.applicant);
  admin = await signedIn(browser, people.admin);
  client = await signedIn(browser, people.client);
});

test.afterAll(async () => {
  for (const page of [applicant, admin, client]) await page?.context().close();
});

test("1. a client applies; what is wrong is said beside the field, and nothing of it is stored", async () => {
  await goTo(applicant, say("portal.nav.apply"));
  await sendApplication(applicant, { ...sound, taxId: "EE" });
  await expectFieldError(applicant, APPLICATION_FIELDS.taxId, "Enter a tax ID such as DE123456789");
  await sendApplication(applicant, { ...sound, businessName: "" });
  await expectFieldError(applicant, APPLICATION_FIELDS.businessName, say("errors.field.required"));
  await sendApplication(applicant, { ...sound, description: "a".repeat(10_000) });
  const tooLong = say("errors.field.tooLong", { limit: 2000 });
  await expectFieldError(applicant, APPLICATION_FIELDS.description, tooLong);

  await goTo(admin, say("admin.nav.applications"));
  await expect(admin.getByRole("row").filter({ hasText: BUSINESS })).toHaveCount(0);

  await sendApplication(applicant, sound);
  await expectToast(applicant, say("portal.apply.submitted"));
  await expect(applicant.getByText(sound.description)).toBeVisible();
});

test("2. an admin finds it in the queue and approves it with a note; the reseller is Bronze at 10 %", async () => {
  Object.assign(income, await incomeOf(admin));
  await openApplication(admin, BUSINESS);
  await expect(admin.getByText(sound.taxId)).toBeVisible();
  await approve(admin, BUSINESS, "Welcome. Your register entry checks out.");
  await expect(detailOf(admin, say("admin.resellers.discount"))).toHaveText("10%");
  await expect(detailOf(admin, say("admin.resellers.tier"))).toHaveText("Bronze");
  await expect(admin.getByText(say("common.status.active"), { exact: true }).first()).toBeVisible();

  await applicant.goto("/portal/order");
  await expect(applicant.getByText("10% off retail")).toBeVisible();
});

test("3. at a rate of 20 % the catalogue shows a server of 100.00 at 80.00, and its options at 20 % less", async () => {
  await setRate(admin, "20", "Agreed for the first year.");
  await expect(detailOf(admin, say("admin.resellers.discount"))).toHaveText("20%");

  await goTo(applicant, say("portal.nav.order"));
  await applicant.reload();
  const card = applicant.getByRole("listitem").filter({ hasText: SERVER });
  expect(centsIn(await textOf(card)).slice(0, 2)).toEqual([RETAIL.server, 8_000]);

  await chooseProduct(applicant, SERVER);
  const parts = {
    "billing cycle": applicant.getByRole("group", { name: say("portal.configure.cycle") }),
    RAM: applicant.getByRole("group", { name: "RAM" }),
    "IP addresses": applicant.getByText(say("portal.configure.range", { min: 0, max: 16, step: 1 })),
    "control panel": applicant.getByRole("group", { name: "Control panel" }),
  };
  for (const [name, part] of Object.entries(parts)) {
    const pairs = pairsIn(await textOf(part));
    expect(pairs.length, name).toBeGreaterThan(0);
    for (const [retail, wholesale] of pairs) expect(wholesale, name).toBe(atTwentyPercent(retail));
  }
});

test("4a. the reseller creates a customer, and orders the server for it in the portal", async () => {
  await goTo(applicant, say("portal.nav.customers"));
  await applicant
    .getByRole("link", { name: say("portal.customers.new") })
    .first()
    .click();
  await applicant.getByLabel(say("portal.customers.name"), { exact: true }).fill(CUSTOMER.name);
  await applicant.getByLabel(say("portal.customers.email"), { exact: true }).fill(CUSTOMER.email);
  await applicant.getByRole("button", { name: say("portal.customers.create") }).click();
  await expect(applicant.getByRole("heading", { level: 1, name: CUSTOMER.name })).toBeVisible();

  await chooseProduct(applicant, SERVER);
  await applicant.getByRole("radio", { name: /^64 GB/ }).check();
  await applicant.getByLabel("Additional IPv4 addresses").fill("2");
  await applicant.getByRole("radio", { name: /^Panel Pro/ }).check();
  await applicant.getByRole("combobox", { name: say("portal.picker.label") }).fill("Tartu");
  await applicant.getByRole("option", { name: new RegExp(CUSTOMER.name) }).click();
  const price = applicant.getByRole("complementary", { name: say("portal.configure.summary") });
  expect(await lastCents(totalOf(price, say("portal.configure.total")))).toBe(TOTAL);

  await confirmOrder(applicant, async () => {
    expect(await lastCents(totalOf(applicant.getByRole("main"), say("portal.review.total")))).toBe(TOTAL);
  });
  expect(await lastCents(detailOf(applicant, say("portal.order.total")).first())).toBe(TOTAL);
  await expect(applicant.getByText(say("common.status.pending"), { exact: true }).first()).toBeVisible();
  orders.portal = applicant.url().split("/").at(-1) ?? "";
  invoices.portal = await textOf(detailOf(applicant, say("portal.order.invoice")));

  await applicant.getByRole("link", { name: invoices.portal }).first().click();
  await expect(applicant.getByRole("heading", { level: 1, name: invoices.portal })).toBeVisible();
  expect(await lastCents(detailOf(applicant, say("portal.invoice.due")))).toBe(TOTAL);
});

test("4b. it makes an API key, shown once, and orders the same by the API", async () => {
  const secret = await makeKey(applicant, "Shop");
  await applicant.reload();
  await expect(
    applicant.getByRole("table", { name: say("apiKeys.caption") }).getByText("Shop"),
  ).toBeVisible();
  expect(await applicant.content()).not.toContain(secret);

  api = new Api(demo().url, secret);
  const products = await api.all<Product>("/products");
  const server = products.find(({ name }) => name === SERVER);
  expect(server?.cycles.find(({ cycle }) => cycle === "monthly")?.price.wholesale.amount).toBe(8_000);
  const [customer] = await api.all<{ id: string }>("/customers");
  const order = await api.post<Order>("/orders", {
    customer: customer?.id,
    items: [
      {
        product: server?.id,
        cycle: "monthly",
        options: [
          choice(server, "RAM", "64 GB"),
          { ...choice(server, "Additional IPv4 addresses"), quantity: 2 },
          choice(server, "Control panel", "Panel Pro, 30 domains"),
        ],
      },
    ],
  });
  expect(order.status, order.text).toBe(201);
  expect(order.body.status).toBe("pending");
  expect(order.body.wholesale_total).toEqual({ amount: TOTAL, currency: "EUR" });
  orders.api = order.body.id;
  productOrdered = server?.id ?? "";
  const invoice = await api.get<Invoice>(`/invoices/${order.body.invoice}`);
  expect(invoice.body.total).toEqual(order.body.wholesale_total);
  const inPortal = await api.get<Order>(`/orders/${orders.portal}`);
  expect(inPortal.body.wholesale_total).toEqual(order.body.wholesale_total);
});

test("4c. the key works from its allowed addresses alone, at its own limit, and on with a new secret", async () => {
  await editKey(applicant, "Shop", { allowList: "203.0.113.7, 2001:db8::/32", rateLimit: "" });
  const elsewhere = await api.send<{ code: string }>("GET", "/me");
  expect([elsewhere.status, elsewhere.body.code]).toEqual([403, "ip_not_allowed"]);
  await editKey(applicant, "Shop", { allowList: "127.0.0.0/8\n::1", rateLimit: "500" });
  const allowed = await api.send("GET", "/me");
  expect([allowed.status, allowed.headers.get("x-ratelimit-limit")]).toEqual([200, "500"]);

  const next = new Api(demo().url, await rotateKey(applicant, "Shop", "3600"));
  expect([(await api.get("/me")).status, (await next.get("/me")).status]).toEqual([200, 200]);
  api = new Api(demo().url, await rotateKey(applicant, "Shop", "0"));
  // The later rotation ended the first secret, and left the second no time.
  expect([(await next.get("/me")).status, (await api.get("/me")).status]).toEqual([401, 200]);
});

test("5. one is paid by bank transfer, one from the balance; both services become active", async () => {
  await recordTransfer(admin, invoices.portal, "SEPA 2291-77");
  await goTo(admin, say("admin.nav.resellers"));
  await admin.getByRole("link", { name: BUSINESS }).click();
  await topUp(admin, "500", "SEPA 2291-78");
  await expect(admin.getByText("€500.00").first()).toBeVisible();

  await applicant.goto(`/portal/orders/${orders.api}`);
  await applicant.getByRole("button", { name: say("portal.order.pay") }).click();
  const dialog = applicant.getByRole("dialog");
  await dialog
    .getByRole("button", { name: say("portal.order.paySubmit", { amount: inEuros(TOTAL) }) })
    .click();
  await expectToast(applicant, say("portal.order.paid"));
  await goTo(applicant, say("portal.nav.balance"));
  await expect(applicant.getByText(inEuros(50_000 - TOTAL)).first()).toBeVisible();

  for (const id of [orders.portal, orders.api]) {
    const order = (await api.get<Order>(`/orders/${id}`)).body;
    expect(order.status).toBe("paid");
    expect(order.services).toHaveLength(1);
    const service = async () => (await api.get<Service>(`/services/${order.services[0]}`)).body.status;
    await expect.poll(service, { timeout: 15_000 }).toBe("active");
  }
});

test("6a. a direct client orders the same server, at retail", async () => {
  await chooseProduct(client, SERVER);
  const price = client.getByRole("complementary", { name: say("portal.configure.summary") });
  expect(centsIn(await textOf(totalOf(price, say("portal.configure.total"))))).toEqual([RETAIL_TOTAL]);
  await confirmOrder(client);
  expect(await lastCents(detailOf(client, say("portal.order.total")).first())).toBe(RETAIL_TOTAL);
  invoices.direct = await textOf(detailOf(client, say("portal.order.invoice")));
  await recordTransfer(admin, invoices.direct, "SEPA 2291-79");
  await client.reload();
  await expect(client.getByText(say("common.status.paid"), { exact: true }).first()).toBeVisible();
});

test("6b. the dashboards show the revenue: the reseller's own, and the network's beside direct income", async () => {
  const revenue = 2 * TOTAL;
  await goTo(applicant, say("portal.nav.overview"));
  await expect(figure(applicant, say("portal.overview.revenue"))).toHaveText(inEuros(revenue));
  await expect(figure(applicant, say("portal.overview.activeServices"))).toHaveText("2");
  await expect(figure(applicant, say("portal.overview.customers"))).toHaveText("1");
  await expect(applicant.getByText("Bronze", { exact: true })).toBeVisible();
  const way = applicant.getByRole("progressbar", { name: say("portal.tier.toNext", { tier: "Silver" }) });
  await expect(way).toBeVisible();
  const reached = { figure: inEuros(revenue), threshold: "€5,000.00" };
  await expect(applicant.getByText(say("tiers.reached", reached))).toBeVisible();

  const now = await incomeOf(admin);
  expect(now.reseller - income.reseller).toBe(revenue);
  expect(now.direct - income.direct).toBe(RETAIL_TOTAL);
  await goTo(admin, say("admin.nav.orders"));
  await expect(admin.getByRole("row").filter({ hasText: "Hofladen Petersen GmbH" }).first()).toContainText(
    "Retail",
  );
});

test("7. the activity page lists each step: who, when, from where, before and after", async () => {
  const [reseller, reviewer, buyer] = await Promise.all([applicant, admin, client].map(nameOf));
  const change = (before: string, after: string) => new RegExp(`Before\\s+${before}\\s+After\\s+${after}`);
  type Status = "pending" | "approved" | "paid" | "provisioning" | "active";
  const moved = (before: Status, after: Status) =>
    change(say(`common.status.${before}`), say(`common.status.${after}`));
  const steps: [who: string | undefined, did: string, what: string | RegExp][] = [
    [reseller, say("admin.activity.actions.session.created"), demo().applicant.email],
    [reseller, say("admin.activity.actions.application.submitted"), BUSINESS],
    [reviewer, say("admin.activity.actions.application.approved"), moved("pending", "approved")],
    [reviewer, say("admin.activity.actions.reseller.created"), "Bronze"],
    [reviewer, say("admin.activity.actions.reseller.rate_changed"), change("\\S+", "20%")],
    [reseller, say("admin.activity.actions.customer.created"), CUSTOMER.name],
    [reseller, say("admin.activity.actions.order.created"), inEuros(TOTAL)],
    [reseller, say("admin.activity.actions.api_key.created"), "Shop"],
    [reseller, say("admin.activity.actions.api_key.updated"), "203.0.113.7"],
    [reseller, say("admin.activity.actions.api_key.rotated"), "Shop"],
    ["Shop", say("admin.activity.actions.order.created"), inEuros(TOTAL)],
    [reviewer, say("admin.activity.actions.payment.recorded"), "SEPA 2291-77"],
    [reviewer, say("admin.activity.actions.order.paid"), moved("pending", "paid")],
    [reviewer, say("admin.activity.actions.balance.topped_up"), "€500.00"],
    [reseller, say("admin.activity.actions.order.paid"), moved("pending", "paid")],
    ["provisioning", say("admin.activity.actions.service.activated"), moved("provisioning", "active")],
    [buyer, say("admin.activity.actions.order.created"), inEuros(RETAIL_TOTAL)],
  ];
  const entries = await latestActivity(admin, 4);
  for (const [who = "", did, what] of steps) {
    const found = entries.find(
      (text) => text.startsWith(who) && text.includes(did) && text.search(what) >= 0,
    );
    expect(found, `${who} ${did} ${what}`).toBeDefined();
    expect(found).toMatch(/now|ago|second|minute/);
    if (who !== "provisioning") expect(found).toMatch(/from (127\.0\.0\.1|::1)/);
  }
});

test("8. suspended, the reseller's very next API request is refused, and the portal says why", async () => {
  expect((await api.get("/me")).status).toBe(200);
  await goTo(admin, say("admin.nav.resellers"));
  await admin.getByRole("link", { name: BUSINESS }).click();
  const reason = "Three reports of abuse are open.";
  await setStanding(admin, BUSINESS, "suspend", reason);

  const refused = await api.get<Problem>("/me");
  expect([refused.status, refused.body.code]).toEqual([403, "reseller_suspended"]);
  await applicant.goto("/portal/order");
  await expect(applicant.getByText(say("portal.suspended.title"))).toBeVisible();
  await expect(applicant.getByText(say("portal.suspended.orderingClosed"))).toBeVisible();
  await expect(applicant.getByText(reason).first()).toBeVisible();
  await applicant.goto(`/portal/order/${productOrdered}`);
  await expect(applicant.getByText(say("portal.suspended.orderingClosed"))).toBeVisible();
  await expect(applicant.getByRole("button", { name: say("portal.configure.review") })).toHaveCount(0);
  const [latest] = (await latestActivity(admin, 1)).filter((text) => text.includes(BUSINESS));
  expect(latest).toContain(say("admin.activity.actions.reseller.suspended"));
  expect(latest).toContain(reason);
});
