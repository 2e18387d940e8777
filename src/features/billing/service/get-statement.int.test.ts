import { beforeAll, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId, toPublicId } from "@/core/ids";
import { createOrder, createOrderInput } from "@/features/orders";
import { createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { anonymousContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import {
  creditInvoice,
  exportStatement,
  getBalance,
  getStatement,
  payInvoiceFromBalance,
  recordBankTransfer,
  type StatementEntryDto,
  statementInput,
  topUpBalance,
} from "..";

const TOTAL = 15_840;

let reseller: TestReseller;
let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let product: TestProduct;

beforeAll(async () => {
  [reseller, admin] = await Promise.all([createTestReseller({ rateBps: 2_000 }), createTestAdmin()]);
  product = await createTestProduct();
});

const on = (day: string) => ({ clock: fixedClock(new Date(`${day}T12:00:00Z`)) });

async function order(day: string): Promise<string> {
  const input = createOrderInput.parse({ items: [serverItem(product)] });
  const { order: placed } = await createOrder({ ...reseller.ctx, ...on(day) }, input);
  return parsePublicId("invoice", placed?.invoiceId ?? "") ?? "";
}

const at = (day: string) => ({ ...admin.ctx, ...on(day) });
const statement = (from: string, to: string) => getStatement(reseller.ctx, { from, to });

it("says what stood before, what moved, and what stands after, whatever is chosen", async () => {
  const first = await order("2026-01-10");
  await recordBankTransfer(at("2026-01-12"), {
    invoice: first,
    amountMinor: TOTAL + 40_000,
    reference: "STATEMENT 1",
    receivedAt: "2026-01-12",
  });
  const second = await order("2026-02-03");
  await payInvoiceFromBalance({ ...reseller.ctx, ...on("2026-02-03") }, { id: second });
  await creditInvoice(at("2026-02-20"), { invoice: second, amountMinor: 1_000, reason: "Late" });
  const third = await order("2026-02-27");
  await topUpBalance(at("2026-03-01"), {
    client: reseller.clientId,
    amountMinor: 5_000,
    reference: "STATEMENT 2",
    receivedAt: "2026-03-01",
  });

  const february = await statement("2026-02-01", "2026-02-28");
  expect(february).toMatchObject({
    opening: { amount: 40_000 },
    charged: { amount: -2 * TOTAL },
    received: { amount: 1_000 },
    closing: { amount: 41_000 - 2 * TOTAL },
    isCut: false,
  });
  expect(february.entries.map(({ kind, change, settled }) => [kind, change.amount, settled.amount])).toEqual([
    ["invoice", -TOTAL, -TOTAL],
    ["payment", 0, TOTAL],
    ["credit_note", 1_000, 0],
    ["invoice", -TOTAL, -TOTAL],
  ]);
  expect(february.entries[3]?.document.id).toBe(toPublicId("invoice", third));
  expect(february.entries[1]).toMatchObject({
    method: "balance",
    paidInvoices: [expect.stringMatching(/^INV-/)],
  });

  const whole = await statement("2026-01-01", "2026-12-31");
  const balance = await getBalance(reseller.ctx, {});
  expect(whole.closing.amount).toBe(balance.balance.amount - TOTAL);
  expect(whole.entries.at(-1)?.position).toEqual(whole.closing);
  const rows: StatementEntryDto[] = [];
  for await (const page of await exportStatement(reseller.ctx, { from: "2026-01-01", to: "2026-12-31" }))
    rows.push(...page);
  expect(rows).toEqual(whole.entries);
});

it("is one's own, or the provider's to read", async () => {
  const days = { from: "2026-01-01", to: "2026-12-31" };
  const other = await createTestReseller();
  const asked = await getStatement(other.ctx, { ...days, client: reseller.clientId });
  expect(asked).toMatchObject({ client: { id: other.id }, entries: [] });
  expect((await getStatement(admin.ctx, { ...days, client: reseller.clientId })).entries).toHaveLength(7);
  expect(await codeOf(getStatement(admin.ctx, days))).toBe("not_found");
  expect(await codeOf(getStatement(anonymousContext(), days))).toBe("unauthenticated");
  expect(await codeOf(exportStatement(anonymousContext(), days))).toBe("unauthenticated");
  expect(statementInput.safeParse({ from: "2026-02-01", to: "2026-01-31" }).success).toBe(false);
  expect(statementInput.safeParse({ from: "2010-02-01", to: "2026-01-31" }).success).toBe(false);
});
