import { beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId } from "@/core/ids";
import { recordBankTransfer } from "@/features/billing";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { createOrder, createOrderInput } from "@/features/orders";
import { activateService } from "@/features/services";
import { updateSettings } from "@/features/settings";
import { createTestAdmin, createTestClient, createTestReseller, type TestClient } from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { foldAnalytics, getNetworkDashboard } from "..";

const NOW = "2026-03-20T12:00:00Z";
// New Year's Eve in London, New Year's Day already in Auckland.
const EVE = "2025-12-31T20:00:00Z";

let admin: Awaited<ReturnType<typeof createTestAdmin>>;
let product: TestProduct;
const look = () => getNetworkDashboard({ ...admin.ctx, clock: fixedClock(NOW) });

async function order(who: TestClient, moment: string, paid = true): Promise<number> {
  const clock = fixedClock(moment);
  const { order } = await createOrder(
    { ...who.ctx, clock },
    createOrderInput.parse({ items: [serverItem(product)] }),
  );
  const totalMinor = order?.total.amount ?? 0;
  const transfer = {
    invoice: parsePublicId("invoice", order?.invoiceId ?? "") ?? "",
    amountMinor: totalMinor,
    reference: `T ${order?.id}`,
    receivedAt: moment.slice(0, 10),
  };
  if (!paid) return totalMinor;
  await recordBankTransfer({ ...admin.ctx, clock }, transfer);
  for (const id of order?.items[0]?.serviceIds ?? [])
    await activateService({ ...jobContext(), clock }, { id: parsePublicId("service", id) ?? "" });
  return totalMinor;
}

beforeAll(async () => {
  admin = await createTestAdmin();
  product = await createTestProduct();
  await updateSettings(admin.ctx, "company", { timeZone: "Pacific/Auckland" });
});

describe("the provider's overview", () => {
  it("is true at the moment of looking, whether the sums have it yet or not", async () => {
    const [reseller, direct] = await Promise.all([createTestReseller(), createTestClient()]);
    const paid = await order(reseller, EVE);
    const retail = await order(direct, "2026-03-05T12:00:00Z");
    // Due 14 days later: the first is overdue, the second is not.
    const overdue = await order(reseller, "2026-03-01T12:00:00Z", false);
    const owed = await order(direct, "2026-03-19T12:00:00Z", false);
    await createCustomer(reseller.ctx, createCustomerInput.parse({ name: "Ada", email: "ada@example.org" }));

    const before = await look();
    const amount = (minor: number) => ({ amount: minor, currency: "EUR" });
    expect(before).toMatchObject({
      ...{ reseller: amount(paid), direct: amount(retail), resellerThisMonth: amount(0) },
      ...{ directThisMonth: amount(retail), outstanding: amount(overdue + owed), overdueInvoices: 1 },
      ...{ activeServices: 2, activeResellers: 1, customers: 1 },
      topResellers: [{ id: reseller.resellerId, revenue: amount(paid) }],
    });
    expect(before.months).toHaveLength(12);
    expect(before.months.filter((month) => month.resellerMinor > 0)).toEqual([
      { month: "2026-01", resellerMinor: paid, directMinor: 0 },
    ]);
    while ((await foldAnalytics(jobContext())) > 0);
    expect(await look()).toEqual(before);
  });
});
