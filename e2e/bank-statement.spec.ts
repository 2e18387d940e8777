import type { Page } from "@playwright/test";
import { Api, choice, type Invoice, type Order, type Product } from "./support/api";
import { demo } from "./support/installation";
import { say } from "./support/messages";
import { goTo, signedIn } from "./support/person";
import { expect, test } from "./support/test";

// Transfers reach invoices by a bank's file: looked at, corrected, recorded, and imported again without effect (R77).
test.describe.configure({ mode: "serial" });

const RUN = String(Date.now());
/** A stranger's name that a page must show, and no more. */
const HOSTILE = `<img src=x onerror=alert(1)> =cmd|' /C calc'!A0`;

let admin: Page;
let api: Api;
let invoices: Invoice[] = [];

const major = ({ due }: Invoice, plus = 0) => ((due.amount + plus) / 100).toFixed(2).replace(".", ",");

async function openInvoice(server: Product | undefined): Promise<Invoice> {
  const required = server?.option_groups.filter(({ kind }) => kind === "choice") ?? [];
  const item = {
    product: server?.id,
    cycle: "monthly",
    label: `bank-${RUN}.example.org`,
    options: required.map((group) => choice(server, group.name)),
  };
  const order = await api.post<Order>("/orders", { items: [item] });
  expect(order.status, order.text).toBe(201);
  return read(order.body.invoice);
}

const read = async (id: string) => (await api.get<Invoice>(`/invoices/${id}`)).body;

/** The bank's file: one transfer of each kind, and rows that are none. */
function file() {
  const [first, second, third] = invoices as [Invoice, Invoice, Invoice];
  const currency = first.due.currency;
  const rows = [
    ["05.01.2026", major(first), currency, "Somebody", `Rechnung ${first.number.toLowerCase()}`, `A${RUN}`],
    [
      "05.01.2026",
      major(second, 100),
      currency,
      HOSTILE,
      `${second.number.replace("-", " ")} danke`,
      `B${RUN}`,
    ],
    ["06.01.2026", "0,13", currency, "Nobody known", `Zahlung ${RUN}`, `C${RUN}`],
    ["06.01.2026", "-49,00", currency, "Stromwerke", "Januar", `D${RUN}`],
    ["31.02.2026", major(third), currency, "", "", `E${RUN}`],
  ];
  const text = [
    "Kontoauszug",
    "",
    "Buchungstag;Betrag;Währung;Auftraggeber;Verwendungszweck;Transaktions-ID",
  ];
  const csv = [...text, ...rows.map((cells) => cells.join(";"))].join("\r\n");
  return { name: "umsatz.csv", mimeType: "text/csv", buffer: Buffer.from(csv, "latin1") };
}

const rowOf = (text: string) =>
  admin
    .getByRole("list", { name: say("bankStatement.review.list") })
    .getByRole("listitem")
    .filter({ hasText: text });

async function choose(): Promise<void> {
  await goTo(admin, say("admin.nav.payments"));
  await admin.getByRole("link", { name: say("bankStatement.link") }).click();
  await admin.getByLabel(say("bankStatement.file.label"), { exact: true }).setInputFiles(file());
  await expect(rowOf("Somebody")).toBeVisible();
}

const submit = (count: number) =>
  admin.getByRole("button", { name: say("bankStatement.review.submit", { count }), exact: true });

test.beforeAll(async ({ browser }) => {
  api = new Api(demo().url, demo().api_key);
  admin = await signedIn(browser, demo().admin);
  const products = await api.all<Product>("/products");
  const server = products.find(({ option_groups }) =>
    option_groups.some(({ name }) => name === "Additional IPv4 addresses"),
  );
  invoices = [await openInvoice(server), await openInvoice(server), await openInvoice(server)];
});

test.afterAll(async () => admin?.context().close());

test("1. the file is read, and says of each transfer what it is for and why", async () => {
  await choose();
  const [first, second] = invoices as [Invoice, Invoice];
  await expect(rowOf("Somebody")).toContainText(first.number);
  await expect(rowOf("Somebody").getByRole("checkbox")).toBeChecked();
  const hostile = rowOf(HOSTILE);
  await expect(hostile).toContainText(second.number);
  await expect(hostile.getByRole("checkbox")).not.toBeChecked();
  await expect(hostile.getByRole("img")).toHaveCount(0);
  await expect(rowOf("Nobody known")).toContainText(say("bankStatement.reason.nothing"));
  await expect(admin.getByText(say("bankStatement.rest.outgoing", { count: 1 })).first()).toBeVisible();
  const problems = admin.getByRole("table", { name: say("bankStatement.rest.problems", { count: 1 }) });
  await expect(problems.getByRole("row").filter({ hasText: "31.02.2026" })).toContainText("Buchungstag");
});

test("2. a transfer is sent elsewhere, and those that are ticked are recorded", async () => {
  const [first, second, third] = invoices as [Invoice, Invoice, Invoice];
  const unknown = rowOf("Nobody known");
  await unknown.getByRole("button", { name: say("bankStatement.review.assignFor", { line: 6 }) }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(say("bankStatement.target.invoices"), { exact: true }).fill("INV-999999999");
  await dialog.getByRole("button", { name: say("bankStatement.target.useInvoices") }).click();
  await expect(
    dialog.getByText(say("bankStatement.target.unknown", { number: "INV-999999999" })),
  ).toBeVisible();
  await dialog.getByLabel(say("bankStatement.target.invoices"), { exact: true }).fill(third.number);
  await dialog.getByRole("button", { name: say("bankStatement.target.useInvoices") }).click();
  await expect(unknown).toContainText(third.number);
  await expect(unknown.getByRole("checkbox")).toBeChecked();
  await rowOf(HOSTILE).getByRole("checkbox").check();

  await submit(3).dblclick();
  const result = admin.getByText(/3 transfers were recorded/).first();
  await expect(result).toBeVisible();
  await expect(rowOf("Somebody")).toContainText(say("bankStatement.review.recorded"));
  await expect(submit(0)).toBeDisabled();
  expect((await read(first.id)).status).toBe("paid");
  expect((await read(second.id)).status).toBe("paid");
  expect(await read(third.id)).toMatchObject({ status: "part_paid", due: { amount: third.due.amount - 13 } });
});

test("3. the same file again finds everything recorded", async () => {
  await choose();
  for (const text of ["Somebody", HOSTILE, "Nobody known"])
    await expect(rowOf(text)).toContainText(say("bankStatement.review.recorded"));
  await expect(submit(0)).toBeDisabled();
  await goTo(admin, say("admin.nav.payments"));
  const payments = admin.getByRole("table", { name: say("admin.payments.caption") });
  await expect(payments.getByRole("row").filter({ hasText: `A${RUN}` })).toHaveCount(1);
});
