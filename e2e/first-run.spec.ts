import { expectAccessible } from "./support/accessible";
import { Installation } from "./support/launcher";
import { say } from "./support/messages";
import { openBrowser } from "./support/person";
import { printedCode, sendSetUp } from "./support/set-up-steps";
import { expect, test } from "./support/test";

test.describe.configure({ mode: "serial" });

const ADMIN = { name: "Mira Sund", email: "mira@sund.example", password: "three quiet harbours" };
let installation: Installation;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  installation = await Installation.create();
  await installation.start("--no-demo");
});

test.afterAll(async () => {
  await installation?.remove();
});

test("an empty installation leads to the page that makes the first admin, once", async ({ browser }) => {
  const page = await openBrowser(browser, installation.url);
  await test.step("every page leads to set-up", async () => {
    for (const path of ["/", "/sign-in", "/sign-up", "/admin", "/admin/resellers", "/portal", "/account"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { name: say("auth.setUp.title") })).toBeVisible();
      expect(new URL(page.url()).pathname).toBe("/setup");
    }
  });

  await test.step("which is accessible", () => expectAccessible(page));

  await test.step("a wrong code is refused", async () => {
    await sendSetUp(page, "not-the-code", ADMIN);
    await expect(page.getByLabel(say("auth.setUp.code"), { exact: true })).toHaveAttribute(
      "aria-invalid",
      "true",
    );
    await page.goto("/admin");
    await expect(page).toHaveURL(/\/setup$/);
  });

  await test.step("the code from the console makes the admin", async () => {
    await sendSetUp(page, printedCode(installation), ADMIN);
    await expect(page.getByRole("heading", { level: 1, name: say("admin.overview.title") })).toBeVisible();
    await expect(
      page.getByRole("button", { name: say("common.shell.account", { name: ADMIN.name }) }),
    ).toBeVisible();
  });

  await page.context().close();
});

test.describe("afterwards", () => {
  test.use({ expectedComplaint: /404/ });

  test("the page is gone, and the others ask to sign in", async ({ browser }) => {
    const page = await openBrowser(browser, installation.url);
    const gone = await page.goto("/setup");
    expect(gone?.status()).toBe(404);
    await page.goto("/");
    await expect(page.getByRole("heading", { name: say("auth.signIn.title") })).toBeVisible();
    await page.context().close();
  });
});
