import { beforeAll, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { newId, parsePublicId } from "@/core/ids";
import type { Context } from "@/db";
import { createOrder, createOrderInput } from "@/features/orders";
import { updateSettings } from "@/features/settings";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestClient,
} from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import {
  creditInvoice,
  exportLedgerAccount,
  exportTrialBalance,
  getLedgerAccount,
  getTrialBalance,
  holdFunds,
  type LedgerEntryDto,
  ledgerAccountInput,
  payInvoiceFromBalance,
  recordBankTransfer,
  topUpBalance,
} from "../..";

const ZONE = "America/New_York";
/** Days on which things happen, also in the hours that are another day in New York, and where clocks change. */
const MOMENTS = [
  "2026-02-28T23:30:00Z",
  "2026-03-01T02:00:00Z",
  "2026-03-08T04:59:59.999Z",
  "2026-03-08T05:00:00Z",
  "2026-03-09T03:59:59.999Z",
  "2026-03-31T12:00:00Z",
  "2026-11-01T03:59:59.999Z",
  "2026-11-01T04:00:00Z",
  "2026-11-02T04:59:59.999Z",
  "2026-11-02T05:00:00Z",
];
const DAYS = [
  "2026-02-27",
  "2026-02-28",
  "2026-03-07",
  "2026-03-08",
  "2026-03-30",
  "2026-10-31",
  "2026-11-01",
];

type Admin = Awaited<ReturnType<typeof createTestAdmin>>;
let admin: Admin;
let clients: TestClient[];

beforeAll(async () => {
  admin = await createTestAdmin();
  clients = await Promise.all([
    createTestReseller(),
    createTestClient(),
    createTestClient({ currency: "JPY" }),
  ]);
  const product = await createTestProduct();
  await updateSettings(admin.ctx, "company", { timeZone: ZONE });
  for (const [index, moment] of MOMENTS.entries())
    await happen({ clock: fixedClock(new Date(moment)) }, clients[index % 2] as TestClient, product);
  await topUpBalance(at(admin.ctx, "2026-03-08T05:00:00Z"), transfer(clients[2] as TestClient, 12_345));
});

const at = <C extends Context>(ctx: C, moment: string): C => ({
  ...ctx,
  clock: fixedClock(new Date(moment)),
});
const transfer = (client: TestClient, amountMinor: number) => ({
  client: client.clientId,
  amountMinor,
  reference: newId(),
  receivedAt: "2026-01-01",
});

/** An order that is paid in part by transfer and else from the balance, a credit, a hold. */
async function happen(when: Pick<Context, "clock">, client: TestClient, product: TestProduct): Promise<void> {
  const [own, desk] = [
    { ...client.ctx, ...when },
    { ...admin.ctx, ...when },
  ];
  const { order } = await createOrder(own, createOrderInput.parse({ items: [serverItem(product)] }));
  const invoice = parsePublicId("invoice", order?.invoiceId ?? "") ?? "";
  await recordBankTransfer(desk, { invoice, amountMinor: 77, reference: newId(), receivedAt: "2026-01-01" });
  await topUpBalance(desk, transfer(client, 40_001));
  await payInvoiceFromBalance(own, { id: invoice });
  await creditInvoice(desk, { invoice, amountMinor: 123, reason: "Late" });
  await holdFunds(desk, { client: client.clientId, amountMinor: 11, reason: "Disputed" });
}

const balanceOf = (from: string, to: string) => getTrialBalance(admin.ctx, { from, to });

/** Every entry, with the day it is of in New York, told by something else than the database. */
async function everything() {
  const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE });
  const rows = await asProvider((tx) =>
    tx.ledgerEntry.findMany({ include: { account: true, transaction: true } }),
  );
  return rows.map(({ account: { kind, gateway, currency }, transaction, amountMinor }) => ({
    key: `${currency} ${kind} ${gateway}`,
    day: dayOf.format(transaction.occurredAt),
    amount: Number(amountMinor),
  }));
}

it("is a plain recount of the entries, and comes to zero in each currency", async () => {
  const entries = await everything();
  for (const [from, to] of [
    ["2026-01-01", "2026-12-31"],
    ["2026-02-28", "2026-02-28"],
    ["2026-03-08", "2026-03-08"],
    ["2026-11-01", "2026-11-01"],
    ["2026-03-01", "2026-10-31"],
  ] as const) {
    const { currencies, period } = await balanceOf(from, to);
    expect(period).toEqual({ from, to, timeZone: ZONE });
    expect(currencies.map(({ currency }) => currency)).toEqual(["EUR", "JPY"]);
    for (const { currency, rows, total } of currencies) {
      for (const row of rows) {
        const own = entries.filter(({ key }) => key === `${currency} ${row.kind} ${row.gateway ?? ""}`);
        const sum = (of: (entry: (typeof own)[number]) => boolean) =>
          own.filter(of).reduce((all, { amount }) => all + amount, 0);
        const within = (day: string) => day >= from && day <= to;
        expect(row).toMatchObject({
          opening: { amount: sum(({ day }) => day < from) },
          debits: { amount: sum(({ day, amount }) => within(day) && amount > 0) },
          credits: { amount: sum(({ day, amount }) => within(day) && amount < 0) },
          closing: { amount: sum(({ day }) => day <= to) },
        });
      }
      expect(total).toMatchObject({ opening: { amount: 0 }, closing: { amount: 0 } });
      expect(total.debits.amount + total.credits.amount).toBe(0);
    }
    const counted = currencies.flatMap(({ currency, rows }) =>
      rows.map(({ kind, gateway }) => `${currency} ${kind} ${gateway ?? ""}`),
    );
    expect(counted).toEqual(expect.arrayContaining([...new Set(entries.map(({ key }) => key))]));
  }
});

it("closes a period with what opens the next, whatever days they meet at", async () => {
  for (const cut of DAYS) {
    const next = new Date(Date.parse(cut) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    const [first, second, both] = await Promise.all([
      balanceOf("2026-01-01", cut),
      balanceOf(next, "2026-12-31"),
      balanceOf("2026-01-01", "2026-12-31"),
    ]);
    const rows = (balance: typeof first) => balance.currencies.flatMap((each) => each.rows);
    const [closings, openings] = [
      rows(first).map((row) => row.closing),
      rows(second).map((row) => row.opening),
    ];
    expect(closings).toEqual(openings);
    expect(rows(second).map((row) => row.closing)).toEqual(rows(both).map((row) => row.closing));
    rows(both).forEach((row, index) => {
      const [one, other] = [rows(first)[index], rows(second)[index]];
      expect((one?.debits.amount ?? 0) + (other?.debits.amount ?? 0)).toBe(row.debits.amount);
      expect((one?.credits.amount ?? 0) + (other?.credits.amount ?? 0)).toBe(row.credits.amount);
    });
  }
});

it("opens each account page by page, with what stood after each entry", async () => {
  const { currencies } = await balanceOf("2026-03-01", "2026-11-01");
  for (const row of currencies.flatMap(({ rows }) => rows)) {
    const entries: LedgerEntryDto[] = [];
    let cursor: string | undefined;
    do {
      const asked = { account: row.account, from: "2026-03-01", to: "2026-11-01", limit: 4, cursor };
      const page = await getLedgerAccount(admin.ctx, ledgerAccountInput.parse(asked));
      expect(page).toMatchObject({ kind: row.kind, gateway: row.gateway, sums: { opening: row.opening } });
      entries.push(...page.entries.items);
      cursor = page.entries.nextCursor ?? undefined;
    } while (cursor);
    let stands = row.opening.amount;
    for (const entry of entries) {
      stands += entry.amount.amount;
      expect(entry.balance.amount).toBe(stands);
    }
    expect(stands).toBe(row.closing.amount);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const filed: LedgerEntryDto[] = [];
    const whole = ledgerAccountInput.parse({ account: row.account, from: "2026-03-01", to: "2026-11-01" });
    for await (const page of await exportLedgerAccount(admin.ctx, whole)) filed.push(...page);
    expect(filed).toEqual(entries);
  }
});

it("says what an entry was about", async () => {
  const find = async (account: string) => {
    const input = ledgerAccountInput.parse({ account, from: "2026-03-31", to: "2026-03-31" });
    return (await getLedgerAccount(admin.ctx, input)).entries.items;
  };
  const invoice = expect.objectContaining({ number: expect.stringMatching(/^INV-/) });
  const receivable = await find("receivable-EUR");
  expect(receivable.map(({ kind, method }) => [kind, method]).sort()).toEqual([
    ["invoice", null],
    ["payment", "balance"],
    ["payment", "bank_transfer"],
  ]);
  expect(receivable.find(({ kind }) => kind === "invoice")).toMatchObject({
    document: invoice,
    client: { name: (clients[1] as TestClient).name },
  });
  expect(receivable.find(({ method }) => method === "balance")?.invoices).toEqual([invoice]);
  const balance = await find("balance-EUR");
  expect(balance.find(({ kind }) => kind === "credit_note")).toMatchObject({
    document: { number: expect.stringMatching(/^CN-/) },
    invoices: [invoice],
  });
});

it("is the provider's to read", async () => {
  const account = ledgerAccountInput.parse({ account: "receivable-EUR" });
  for (const [ctx, code] of [
    [clients[0]?.ctx, "forbidden"],
    [clients[1]?.ctx, "forbidden"],
    [anonymousContext(), "unauthenticated"],
  ] as const) {
    const who = ctx as Context;
    expect(await codeOf(getTrialBalance(who, {}))).toBe(code);
    expect(await codeOf(exportTrialBalance(who, {}))).toBe(code);
    expect(await codeOf(getLedgerAccount(who, account))).toBe(code);
    expect(await codeOf(exportLedgerAccount(who, account))).toBe(code);
  }
  const other = ledgerAccountInput.parse({ account: "receivable-CHF" });
  expect(await codeOf(getLedgerAccount(admin.ctx, other))).toBe("not_found");
  expect(ledgerAccountInput.safeParse({ account: "fx-EUR" }).success).toBe(false);
  const page = await getLedgerAccount(admin.ctx, { ...account, from: "2026-01-01", limit: 1 });
  const cursor = page.entries.nextCursor ?? "";
  expect(await codeOf(getLedgerAccount(admin.ctx, { ...account, from: "2026-01-02", cursor }))).toBe(
    "invalid_cursor",
  );
  const rows = [];
  for await (const part of await exportTrialBalance(admin.ctx, { from: "2026-01-01" })) rows.push(...part);
  expect(rows).toEqual(
    (await getTrialBalance(admin.ctx, { from: "2026-01-01" })).currencies.flatMap((c) => c.rows),
  );
});
