import type { Page } from "@playwright/test";
import { Api, type Order, type Product, type Service } from "./support/api";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { centsIn, inEuros } from "./support/money";
import { chooseProduct, confirmOrder, lastCents, valueOf } from "./support/order-steps";
import { recordTransfer, topUp } from "./support/payment-steps";
import { expectFieldError, goTo, signedIn } from "./support/person";
import {
  APPLICATION_FIELDS,
  approve,
  makeKey,
  openApplication,
  sendApplication,
  setRate,
} from "./support/reseller-steps";
import { expect, test } from "./support/test";

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
  await expect(applicant.getByText(say("portal.apply.submitted"))).toBeVisible();
  await expect(applicant.getByText(sound.description)).toBeVisible();
});

test("2. an admin finds it in the queue and approves it with a note; the reseller is Bronze at 10 %", async () => {
  Object.assign(income, await incomeOf(admin));
  await openApplication(admin, BUSINESS);
  await expect(admin.getByText(sound.taxId)).toBeVisible();
  await approve(admin, BUSINESS, "Welcome. Your register entry checks out.");
  await expect(valueOf(admin, say("admin.resellers.discount"))).toHaveText("10%");
  await expect(valueOf(admin, say("admin.resellers.tier"))).toHaveText("Bronze");
  await expect(admin.getByText(say("common.status.active"), { exact: true }).first()).toBeVisible();

  await applicant.goto("/portal/order");
  await expect(applicant.getByText("10% off retail")).toBeVisible();
});

test("3. at a rate of 20 % the catalogue shows a server of 100.00 at 80.00, and its options at 20 % less", async () => {
  await setRate(admin, "20", "Agreed for the first year.");
  await expect(valueOf(admin, say("admin.resellers.discount"))).toHaveText("20%");

  await goTo(applicant, say("portal.nav.order"));
  await applicant.reload();
  const card = applicant.getByRole("listitem").filter({ hasText: SERVER });
  expect(centsIn(await card.innerText()).slice(0, 2)).toEqual([10_000, 8_000]);

  await chooseProduct(applicant, SERVER);
  for (const name of ["RAM", "Control panel"]) {
    const options = await applicant.getByRole("group", { name }).getByRole("radio").all();
    expect(options.length).toBeGreaterThan(2);
  }
  const options = applicant.getByRole("main");
  const [, ...pairs] = (await options.innerText()).split(say("portal.configure.options"));
  const shown = centsIn(pairs.join(""));
  expect(shown.length).toBeGreaterThan(0);
});

/** All income of the network so far, in cents, as the admin's dashboard says it. */
async function incomeOf(page: Page): Promise<{ reseller: number; direct: number }> {
  await goTo(page, say("admin.nav.overview"));
  const [reseller, direct] = centsIn(await page.getByText(/from resellers, .* direct\./).innerText());
  if (reseller === undefined || direct === undefined) throw new Error("The dashboard says no income");
  return { reseller, direct };
}
