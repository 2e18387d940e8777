import { beforeAll, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import { creditInvoice, payInvoiceFromBalance } from "@/features/billing";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { createOrder, createOrderInput } from "@/features/orders";
import { activateService } from "@/features/services";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestReseller,
} from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { codeOf } from "@/testing/error-code";
import { topUp } from "@/testing/services";
import { getResellerDashboard } from "..";

let reseller: TestReseller;
let product: TestProduct;
const clock = fixedClock("2026-03-10T12:00:00Z");

beforeAll(async () => {
  [reseller, product] = [await createTestReseller({ rateBps: 2_000 }), await createTestProduct()];
});

async function order(more: object = {}) {
  const input = createOrderInput.parse({ items: [serverItem(product)], ...more });
  const { order: made } = await createOrder({ ...reseller.ctx, clock }, input);
  if (!made) throw new Error("no order");
  return made;
}

it("says what waits for a reseller: what is due, what renews, who buys most, how its API calls went", async () => {
  const ctx = { ...reseller.ctx, clock };
  expect((await getResellerDashboard(ctx)).outlook).toEqual({
    due: [],
    renewing: [],
    topCustomers: [],
    api: { days: 7, requests: 0, refused: 0, limited: 0, broken: 0 },
  });
  const customer = await createCustomer(
    ctx,
    createCustomerInput.parse({ name: "Kunde", email: "k@kunde.example" }),
  );
  await topUp({ ...jobContext(), clock }, reseller.clientId, 1_000_000);
  const paid = await order({ customer: customer.id, payWith: "balance" });
  const [service] = paid.items.flatMap(({ serviceIds }) => serviceIds);
  await activateService({ ...jobContext(), clock }, { id: parsePublicId("service", service ?? "") ?? "" });
  const owed = await order();
  const invoice = parsePublicId("invoice", owed.invoiceId ?? "") ?? "";
  const admin = { ...(await createTestAdmin()).ctx, clock };
  await creditInvoice(admin, { invoice, amountMinor: 1_000, reason: "Late" });

  const { outlook, billing } = await getResellerDashboard(ctx);
  const dueMinor = owed.total.amount - 1_000;
  expect(outlook).toMatchObject({
    due: [{ id: owed.invoiceId, due: { amount: dueMinor } }],
    renewing: [{ id: service, renewsAt: "2026-04-10T12:00:00.000Z" }],
    topCustomers: [{ id: customer.id, revenue: { amount: paid.total.amount }, shareBps: 10_000 }],
  });
  // What was written off is not owed.
  expect(billing?.outstanding.amount).toBe(dueMinor);
  await payInvoiceFromBalance(ctx, { id: invoice });
  expect((await getResellerDashboard(ctx)).outlook.due).toEqual([]);
});

it("counts requests of the last seven days by how they ended", async () => {
  const keyId = "00000000-0000-7000-8000-000000000001";
  await asProvider(async (tx) => {
    await tx.apiKey.create({
      data: {
        ...{
          id: keyId,
          resellerId: reseller.clientId,
          name: "Shop",
          prefix: "trl_live_ab",
          lastFour: "wxyz",
        },
        ...{ secretHash: Buffer.alloc(32, 1), scopes: [], createdAt: clock.now(), updatedAt: clock.now() },
      },
    });
    const day = (at: string) => new Date(at);
    const rows = [
      { day: day("2026-03-10"), statusClass: 2, requests: 90n },
      { day: day("2026-03-09"), statusClass: 4, requests: 6n },
      { day: day("2026-03-05"), statusClass: 429, requests: 3n },
      { day: day("2026-03-04"), statusClass: 5, requests: 1n },
      { day: day("2026-03-03"), statusClass: 5, requests: 99n },
    ];
    await tx.apiUsage.createMany({
      data: rows.map((row) => ({ ...row, keyId, resellerId: reseller.clientId })),
    });
  });
  const { outlook } = await getResellerDashboard({ ...reseller.ctx, clock });
  expect(outlook.api).toEqual({ days: 7, requests: 100, refused: 6, limited: 3, broken: 1 });
});

it("shows a member only what its areas let it see, and nobody else anything", async () => {
  const member = { ...reseller.ctx, clock, actor: { ...reseller.actor, areas: [] } };
  expect(await getResellerDashboard(member)).toMatchObject({
    billing: null,
    outlook: { due: null, api: null },
  });
  expect(await codeOf(getResellerDashboard((await createTestClient()).ctx))).toBe("not_found");
  expect(await codeOf(getResellerDashboard((await createTestAdmin()).ctx as never))).toBe("forbidden");
});
