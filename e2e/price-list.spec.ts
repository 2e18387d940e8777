import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { Api, type Invoice, type Order, type Product } from "./support/api";
import { checkPriceList, importPriceList } from "./support/import-steps";
import { demo, installation } from "./support/installation";
import { say } from "./support/messages";
import { detailOf } from "./support/order-steps";
import { expectToast, signedIn } from "./support/person";
import { setRate } from "./support/reseller-steps";
import { expect, test } from "./support/test";

test.describe.configure({ mode: "serial" });

const CSV = readFileSync(path.join(import.meta.dirname, "fixtures/cloud-plans.csv"), "utf8");
const PLANS = CSV.trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","))
  .map((cells) => ({ name: cells[1] ?? "", price: centsOf(cells[7]), backup: centsOf(cells[8]) }));

/** Speaks for the demo's other reseller, who has dollars. */
let api: Api;

test.beforeAll(() => {
  api = new Api(demo().url, demo().other_api_key);
});

/** Hundredths of a decimal text: "2.5" is 250. */
function centsOf(text = ""): number {
  const [units, decimals = ""] = text.split(".");
  return Number(units) * 100 + Number(decimals.padEnd(2, "0"));
}

/** Less 20 %, rounded half up to a cent. */
function atTwentyPercent(cents: number): number {
  return Math.floor((cents * 80 + 50) / 100);
}

/** The list with another text in one cell. Lines count from 1, which holds the headings. */
function withCell(csv: string, line: number, column: string, text: string): string {
  const rows = csv.split("\n").map((row) => row.split(","));
  const index = rows[0]?.indexOf(column) ?? -1;
  rows[line - 1]?.splice(index, 1, text);
  return rows.map((row) => row.join(",")).join("\n");
}

/** `npm run catalogue:import -- …` on the running installation. */
async function importCommand(...args: string[]): Promise<{ code: number; output: string }> {
  const script = path.join(import.meta.dirname, "../scripts/catalogue-import.mjs");
  const env = { ...process.env, TIERLINE_DATA_DIR: installation.dataDir };
  const run = promisify(execFile)(process.execPath, [script, ...args], { env });
  return run.then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, output: error.stderr }),
  );
}

test("the command names a wrong row too, and tells what it would do", async () => {
  const wrong = test.info().outputPath("wrong.csv");
  writeFileSync(wrong, withCell(CSV, 7, "monthly_usd", "eighty"));
  const refused = await importCommand(wrong);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('Line 7, monthly_usd: "eighty"');
  expect(refused.output).toContain("Nothing was imported");

  const right = path.join(import.meta.dirname, "fixtures/cloud-plans.csv");
  const tried = await importCommand(right, "--dry-run");
  expect(tried).toMatchObject({ code: 0, output: expect.stringContaining("dry run") });
});

test("a row that is wrong is named by line and column, and nothing is imported", async ({ browser }) => {
  const admin = await signedIn(browser, demo().admin);
  const wrong = withCell(withCell(CSV, 7, "monthly_usd", "eighty"), 12, "class", "");
  await checkPriceList(admin, wrong);
  const problems = admin.getByRole("table", { name: say("catalog.import.problems") });
  await expect(problems.getByRole("row", { name: /\b7 monthly_usd\b.*eighty/ })).toBeVisible();
  await expect(problems.getByRole("row", { name: /\b12 class\b/ })).toBeVisible();
  await expect(problems.getByRole("row")).toHaveCount(3);
  await expect(admin.getByText(say("catalog.import.wrongText"))).toBeVisible();

  const products = await api.all<Product>("/products");
  expect(products.filter(({ name }) => PLANS.some((plan) => plan.name === name))).toEqual([]);
  await admin.context().close();
});

test("an admin imports the 25 plans, and sets a reseller's rate to 20 %", async ({ browser }) => {
  expect(PLANS).toHaveLength(25);
  const admin = await signedIn(browser, demo().admin);
  await checkPriceList(admin, CSV);
  await importPriceList(admin, 25);
  await expectToast(admin, say("catalog.import.done", { productsCreated: 25, productsChanged: 0 }));
  await admin.goto(`/admin/resellers/${demo().other_reseller.id}`);
  await setRate(admin, "20", "For the comparison with the list.");
  await expect(detailOf(admin, say("admin.resellers.discount"))).toHaveText("20%");
  await admin.context().close();
});

test("the reseller orders each of them with backup: order, invoice and list agree to the cent", async () => {
  const products = await api.all<Product>("/products");
  for (const plan of PLANS) {
    await test.step(plan.name, async () => {
      const product = products.find(({ name }) => name === plan.name);
      const backup = product?.option_groups.find(({ name }) => name === "Backup");
      const item = {
        product: product?.id,
        cycle: "monthly",
        options: [{ group: backup?.id, option: backup?.options[0]?.id }],
      };
      const wholesale = {
        amount: atTwentyPercent(plan.price) + atTwentyPercent(plan.backup),
        currency: "USD",
      };
      const order = await api.post<Order>("/orders", { items: [item] });
      expect(order.status, order.text).toBe(201);
      expect(order.body.retail_total).toEqual({ amount: plan.price + plan.backup, currency: "USD" });
      expect(order.body.wholesale_total).toEqual(wholesale);
      const invoice = await api.get<Invoice>(`/invoices/${order.body.invoice}`);
      expect(invoice.body.total).toEqual(wholesale);
      if (plan.name === "Linode 2GB") {
        expect([order.body.retail_total.amount, wholesale.amount]).toEqual([1250, 1000]);
      }
    });
  }
});
