import { demo, type SignIn } from "./support/installation";
import { Keyboard } from "./support/keyboard";
import { say } from "./support/messages";
import { openBrowser } from "./support/person";
import { APPLICATION_FIELDS } from "./support/reseller-steps";
import { expect, test } from "./support/test";
import { textOf } from "./support/text";

// No mouse in here: keys alone, and after each Tab the focus has to be seen.
test.describe.configure({ mode: "serial" });

// Somebody else each time, so that the journey can be walked again on the same data.
const NUMBER = Date.now() % 1_000_000;
const BUSINESS = `Tastenwerk ${NUMBER} GmbH`;
const PERSON = {
  name: "Tilda Tast",
  email: `tilda${NUMBER}@tastenwerk.example`,
  password: "fünf leise tasten",
};
const ABOUT = "We build shops for people who type faster than they click.";
const CUSTOMER = { name: `Kontor ${NUMBER}`, email: "info@kontor.example" };

let client: Keyboard;
let admin: Keyboard;

test.beforeAll(async ({ browser }) => {
  client = new Keyboard(await openBrowser(browser));
  admin = new Keyboard(await openBrowser(browser));
});

test.afterAll(async () => {
  for (const person of [client, admin]) await person?.page.context().close();
});

async function signIn(person: Keyboard, { email, password }: SignIn): Promise<void> {
  await person.page.goto("/sign-in");
  await person.fill(say("auth.signIn.email"), email);
  await person.goTo("textbox", say("auth.signIn.password"));
  await person.type(password);
  await person.press("Enter");
}

/** By the navigation, from wherever the focus is. */
async function open(person: Keyboard, entry: string): Promise<void> {
  await person.use("link", new RegExp(`^${entry}( |$)`));
  await person.expectPage(entry);
}

test("1. somebody opens an account and applies; a mistake leads by the summary to its field", async () => {
  await client.page.goto("/sign-up");
  await client.fill(say("auth.signUp.companyName"), BUSINESS);
  await client.fill(say("auth.signUp.name"), PERSON.name);
  await client.fill(say("auth.signUp.email"), PERSON.email);
  await client.fill(say("auth.signUp.password"), PERSON.password);
  await client.press("Enter");
  await expect(client.page).toHaveURL(/\/portal/);

  await open(client, say("portal.nav.apply"));
  await client.fill(APPLICATION_FIELDS.registrationNumber, "HRB 482213");
  await client.fill(APPLICATION_FIELDS.taxId, "DE");
  await client.fill(
    APPLICATION_FIELDS.description,
    "We build shops for people who type faster than they click.",
  );
  await client.use("button", say("portal.apply.submit"));
  await expect(client.page.getByRole("alert").and(client.page.locator(":focus"))).toBeVisible();
  await client.press("Tab");
  await client.press("Enter");
  expect(await client.isAt("textbox", APPLICATION_FIELDS.taxId)).toBe(true);
  await client.fill(APPLICATION_FIELDS.taxId, "DE123456789");
  await client.use("button", say("portal.apply.submit"));
  await expect(client.page.getByRole("main").getByText(ABOUT)).toBeVisible();
});

test("2. an admin finds the application by arrow keys and approves it; the focus comes back", async () => {
  await signIn(admin, demo().admin);
  await admin.expectPage(say("admin.overview.title"));
  await open(admin, say("admin.nav.applications"));
  await expect(admin.page.getByRole("link", { name: BUSINESS })).toBeVisible();
  // Past the navigation by the first stop of a page that has just been loaded.
  await admin.page.reload();
  await expect(admin.page.getByRole("link", { name: BUSINESS })).toBeVisible();
  await admin.skipToMain();
  const rows = admin.page.getByRole("row").getByRole("link").and(admin.page.locator("[data-row-link]"));
  await admin.goTo("link", (await textOf(rows.first())).trim());
  for (let row = 0; row < 30 && !(await admin.isAt("link", BUSINESS)); row++) await admin.press("ArrowDown");
  await admin.press("Enter");
  await admin.expectPage(BUSINESS);

  const approve = say("admin.applications.approve", { name: BUSINESS });
  await admin.use("button", approve);
  const dialog = admin.page.getByRole("dialog");
  await expect(dialog.locator(":focus")).toBeVisible();
  await admin.press("Escape");
  await expect(dialog).toBeHidden();
  expect(await admin.isAt("button", approve), "the focus is where it was before the dialog").toBe(true);
  await admin.press("Enter");
  await admin.fill(say("admin.applications.note"), "Welcome.");
  await admin.use("button", approve);
  await expect(dialog).toBeHidden();
  await expect(admin.page.getByText(say("common.status.approved"), { exact: true }).first()).toBeVisible();
});

test("3. the reseller makes a customer and orders for it", async () => {
  await client.page.goto("/portal");
  await open(client, say("portal.nav.customers"));
  await client.use("link", say("portal.customers.new"));
  await client.fill(say("portal.customers.name"), CUSTOMER.name);
  await client.fill(say("portal.customers.email"), CUSTOMER.email);
  await client.use("button", say("portal.customers.create"));
  await client.expectPage(CUSTOMER.name);

  await client.page.goto("/portal/order");
  await client.expectPage(say("portal.nav.order"));
  await client.skipToMain();
  await client.use("link", "Dedicated Core");
  await client.expectPage("Dedicated Core");
  await client.goTo("radio", /GB/);
  await client.press("ArrowDown");
  await client.fill(say("portal.picker.label"), "Kontor", "combobox");
  await expect(client.page.getByRole("option", { name: new RegExp(CUSTOMER.name) })).toBeVisible();
  await client.press("ArrowDown");
  await client.press("Enter");
  await client.use("button", say("portal.configure.review"));
  await client.expectPage(say("portal.review.title"));
  await client.use("button", say("portal.review.place"));
  await expect(client.page).toHaveURL(/\/portal\/orders\/ord_/);
  await expect(client.page.getByText(CUSTOMER.name).first()).toBeVisible();
});
