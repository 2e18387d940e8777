import { beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { creditInvoice } from "@/features/billing";
import { getCustomerMargins } from "@/features/resale";
import { renewService, suspendService } from "@/features/services";
import { asProvider, createTestAdmin, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, type TestProduct } from "@/testing/catalog";
import { jobContext } from "@/testing/context";
import { newCustomer, orderFor } from "@/testing/customers";
import { codeOf } from "@/testing/error-code";
import { topUp } from "@/testing/services";
import {
  browseCustomers,
  browseCustomersInput,
  exportRanking,
  getCustomerFigures,
  rankCustomers,
  rankCustomersInput,
} from "..";

const clock = fixedClock("2026-01-15T10:00:00Z");
let reseller: TestReseller;
let product: TestProduct;

beforeAll(async () => {
  [reseller, product] = await Promise.all([createTestReseller({ rateBps: 2_000 }), createTestProduct()]);
  reseller = { ...reseller, ctx: { ...reseller.ctx, clock } };
  await topUp({ ...jobContext(), clock }, reseller.clientId, 1_000_000);
});

/** 80 % of set-up and first month, and of a month. */
const FIRST = 15_840;
const MONTH = 11_840;
const buyer = () => ({ ctx: reseller.ctx, clock });
const rank = async (extra: object) =>
  (await rankCustomers(reseller.ctx, rankCustomersInput.parse(extra))).rows.map(({ name, revenue }) => [
    name,
    revenue.amount,
  ]);

describe("what a customer brings", () => {
  it("is what was paid for its orders, renewals and changes, less refunds, on the days of it", async () => {
    const { id, publicId } = await newCustomer(reseller.ctx, { name: "Alma" });
    const other = await newCustomer(reseller.ctx, { name: "Bert" });
    const { orderId, serviceId } = await orderFor(buyer(), publicId, product, {
      pay: true,
      item: { resaleMinor: 20_000 },
    });
    await orderFor(buyer(), publicId, product);
    await orderFor(buyer(), other.publicId, product, { pay: true });
    expect(await getCustomerFigures(reseller.ctx, { id })).toMatchObject({
      revenue: { amount: FIRST, currency: "EUR" },
      services: { active: 1, pending: 1, suspended: 0, total: 2 },
      lastOrderAt: "2026-01-15T10:00:00.000Z",
    });
    expect(await getCustomerMargins(reseller.ctx, { customers: [id, other.id] })).toMatchObject([
      { id: publicId, monthlyMargin: { amount: 20_000 - MONTH } },
    ]);
    clock.set("2026-02-10T10:00:00Z");
    await renewService(reseller.ctx, { id: serviceId });
    clock.set("2026-03-01T10:00:00Z");
    const admin = { ...(await createTestAdmin()).ctx, clock };
    const invoice = (await asProvider((tx) => tx.invoice.findFirstOrThrow({ where: { orderId } }))).id;
    await creditInvoice(admin, { invoice, amountMinor: 1_000, reason: "It was down." });
    expect((await getCustomerFigures(reseller.ctx, { id })).revenue.amount).toBe(FIRST + MONTH - 1_000);
    expect(await rank({ period: "custom", from: "2026-01-01", to: "2026-01-31" })).toEqual([
      ["Alma", FIRST],
      ["Bert", FIRST],
    ]);
    expect(await rank({ period: "last_month" })).toEqual([["Alma", MONTH]]);
    expect(await rank({ period: "this_month" })).toEqual([["Alma", -1_000]]);
    expect(await rank({ period: "custom", from: "2025-01-01", to: "2025-12-31" })).toEqual([]);
    const all = await rankCustomers(reseller.ctx, rankCustomersInput.parse({}));
    expect(all).toMatchObject({ customers: 2, total: { amount: 2 * FIRST + MONTH - 1_000 } });
    const exported = [];
    for await (const rows of await exportRanking(reseller.ctx, { period: "this_year" }))
      exported.push(...rows);
    expect(exported).toEqual(all.rows);
    expect(exported.map(({ shareBps }) => shareBps)).toEqual([6_275, 3_725]);
    await suspendService(admin, { id: serviceId, reason: "Unpaid" });
    expect((await getCustomerFigures(reseller.ctx, { id })).services).toMatchObject({
      active: 0,
      suspended: 1,
      total: 2,
    });
  });

  it("takes no period that is none", () => {
    for (const wrong of [
      { period: "custom" },
      { period: "custom", from: "2026-02-01", to: "2026-01-01" },
      { period: "custom", from: "2026-02-30", to: "2026-03-01" },
      { period: "ever" },
    ])
      expect(rankCustomersInput.safeParse(wrong).success).toBe(false);
  });
});

describe("the list of customers", () => {
  const page = (extra: object = {}) => browseCustomersInput.parse(extra);
  let seller: TestReseller;

  beforeAll(async () => {
    seller = await createTestReseller({ rateBps: 2_000 });
    await topUp(jobContext(), seller.clientId, 100_000);
    for (const name of ["ärger", "Zoe", "alma", "Bert", "Älter"]) {
      const { publicId } = await newCustomer(seller.ctx, { name, country: name === "Zoe" ? "FR" : "DE" });
      if (name === "Bert" || name === "alma")
        await orderFor(seller, publicId, product, { pay: name === "Bert" });
    }
  });

  /** Every name of the list, two to a page. */
  async function walk(extra: object): Promise<string[]> {
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await browseCustomers(seller.ctx, page({ ...extra, limit: 2, cursor }));
      names.push(...items.map(({ name }) => name));
      cursor = nextCursor ?? undefined;
    } while (cursor);
    return names;
  }

  it.each([
    [{ sort: "name" }, ["alma", "Älter", "ärger", "Bert", "Zoe"]],
    [{ sort: "-name" }, ["Zoe", "Bert", "ärger", "Älter", "alma"]],
    [{ sort: "created" }, ["ärger", "Zoe", "alma", "Bert", "Älter"]],
    [{}, ["Älter", "Bert", "alma", "Zoe", "ärger"]],
    [{ services: "active" }, ["Bert"]],
    [{ services: "none", sort: "name" }, ["alma", "Älter", "ärger", "Zoe"]],
    [{ country: "FR" }, ["Zoe"]],
    [{ q: "LM" }, ["alma"]],
    [{ status: "archived" }, []],
  ])("of %j is %j", async (extra, names) => {
    expect(await walk(extra)).toEqual(names);
  });

  it("sorts by revenue and by the last order, in pages that neither repeat nor skip", async () => {
    for (const sort of ["revenue", "last_order"]) {
      const rising = await walk({ sort });
      expect(rising).toHaveLength(5);
      expect(new Set(rising).size).toBe(5);
      expect(rising.at(-1)).toBe("Bert");
      expect(await walk({ sort: `-${sort}` })).toEqual([...rising].reverse());
    }
    expect((await walk({ sort: "last_order" })).at(-2)).toBe("alma");
  });

  it("takes no cursor of another sort, filter or list", async () => {
    const { nextCursor } = await browseCustomers(seller.ctx, page({ limit: 1, sort: "name" }));
    for (const extra of [{ sort: "-name" }, { sort: "name", country: "DE" }, {}])
      expect(await codeOf(browseCustomers(seller.ctx, page({ ...extra, cursor: nextCursor })))).toBe(
        "invalid_cursor",
      );
  });
});
