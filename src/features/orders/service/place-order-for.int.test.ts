import { beforeAll, describe, expect, it } from "vitest";
import { newId, parsePublicId, toPublicId } from "@/core/ids";
import { listActivity } from "@/features/activity";
import { createCustomer, createCustomerInput } from "@/features/customers";
import { createTestAdmin, createTestClient, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { anonymousContext, testContext } from "@/testing/context";
import { codeOf, errorOf } from "@/testing/error-code";
import {
  cancelOrder,
  createOrder,
  createOrderInput,
  exportOrders,
  exportOrdersInput,
  getCatalogFor,
  getOrder,
  listOrders,
  listOrdersInput,
  type OrderRowDto,
  orderFormKey,
  placeOrderFor,
  placeOrderForInput,
} from "..";

let product: TestProduct;
let reseller: TestReseller;
let admin: Awaited<ReturnType<typeof createTestAdmin>>;

beforeAll(async () => {
  admin = await createTestAdmin();
  product = await createTestProduct();
  reseller = await createTestReseller({ rateBps: 2_000 });
});

const input = (change: object = {}, item: object = {}) =>
  placeOrderForInput.parse({ client: reseller.id, items: [{ ...serverItem(product), ...item }], ...change });
const idOf = (order: { id: string } | null) => parsePublicId("order", order?.id ?? "") ?? "";
const override = { unitMinor: 7_000, reason: "Won back from a competitor" };

describe("an admin's order", () => {
  it("is priced at the client's terms, and the client sees it", async () => {
    const customer = await createCustomer(
      reseller.ctx,
      createCustomerInput.parse({ name: "Carla", email: "c@example.org" }),
    );
    const { order } = await placeOrderFor(admin.ctx, input({ customer: customer.id }));
    expect(await getOrder(reseller.ctx, { id: idOf(order) })).toMatchObject({
      channel: "admin",
      priceKind: "wholesale",
      customer: { name: "Carla" },
      total: { amount: 15_840 },
      status: "pending",
    });
    const catalogue = await getCatalogFor(admin.ctx, { client: reseller.clientId });
    expect(catalogue.priceKind).toBe("wholesale");
    const direct = await createTestClient();
    const own = await placeOrderFor(admin.ctx, input({ client: direct.id }));
    expect(own.order).toMatchObject({ priceKind: "retail", total: { amount: 19_800 } });
  });

  it("takes a price that the admin sets; why is for admins alone", async () => {
    const { order } = await placeOrderFor(admin.ctx, input({}, { override }));
    const read = await getOrder(reseller.ctx, { id: idOf(order) });
    expect(read.items[0]?.lines[0]).toMatchObject({
      kind: "base",
      rule: "override",
      retailUnit: { amount: 10_000 },
      unit: { amount: 7_000 },
    });
    // Options and set-up fees stay at the client's terms: 48.00 and 50.00 at 20 % less.
    expect(read.total.amount).toBe(7_000 + 3_840 + 4_000);
    const log = await listActivity(admin.ctx, { limit: 5, action: "order.price_overridden" });
    expect(log.items[0]).toMatchObject({
      actor: { label: "Ada Admin" },
      object: { id: order?.id },
      after: { unit_minor: 7_000, reason: override.reason },
    });
    expect(JSON.stringify(await listActivity(reseller.ctx, { limit: 50 }))).not.toContain("competitor");
  });

  it("refuses a price above retail, and one without a reason", async () => {
    const error = await errorOf(
      placeOrderFor(admin.ctx, input({}, { override: { ...override, unitMinor: 10_001 } })),
    );
    expect(error.fields).toMatchObject([{ path: ["items", 0, "override"], code: "out_of_range" }]);
    for (const wrong of [
      { unitMinor: 1 },
      { unitMinor: 1, reason: " " },
      { unitMinor: -1, reason: "x" },
      { unitMinor: 0.5, reason: "x" },
    ])
      expect(() => input({}, { override: wrong })).toThrow();
    expect(createOrderInput.safeParse({ items: [{ ...serverItem(product), override }] }).success).toBe(false);
  });

  it("is one order, sent eight times, and none for a client that is not there or is suspended", async () => {
    const body = input();
    const idempotency = orderFormKey("t", body, "/admin/orders/new");
    const results = await Promise.all(
      Array.from({ length: 8 }, () => placeOrderFor(admin.ctx, body, { idempotency })),
    );
    expect(results.filter(({ order }) => order)).toHaveLength(1);
    expect(await codeOf(placeOrderFor(admin.ctx, input({ client: toPublicId("client", newId()) })))).toBe(
      "not_found",
    );
    const suspended = await createTestReseller({ status: "suspended" });
    expect(await codeOf(placeOrderFor(admin.ctx, input({ client: suspended.id })))).toBe("state_conflict");
    const other = await createTestReseller();
    const theirs = await createCustomer(
      other.ctx,
      createCustomerInput.parse({ name: "T", email: "t@example.org" }),
    );
    const foreign = await errorOf(placeOrderFor(admin.ctx, input({ customer: theirs.id })));
    expect(foreign.fields).toMatchObject([{ path: ["customer"], code: "not_found" }]);
    const short = await codeOf(placeOrderFor(admin.ctx, input({ payWith: "balance" })));
    expect(short).toBe("insufficient_balance");
  });

  it("is an admin's alone", async () => {
    for (const [ctx, code] of [
      [anonymousContext(), "unauthenticated"],
      [reseller.ctx, "forbidden"],
    ] as const) {
      expect(await codeOf(placeOrderFor(ctx, input()))).toBe(code);
      expect(await codeOf(getCatalogFor(ctx, { client: reseller.clientId }))).toBe(code);
    }
  });
});

describe("cancelling for a client", () => {
  it("is an admin's too, while the order is pending", async () => {
    const { order } = await createOrder(
      reseller.ctx,
      createOrderInput.parse({ items: [serverItem(product)] }),
    );
    const stranger = await createTestReseller();
    expect(await codeOf(cancelOrder(stranger.ctx, { id: idOf(order) }))).toBe("not_found");
    await cancelOrder(admin.ctx, { id: idOf(order) });
    expect(await getOrder(reseller.ctx, { id: idOf(order) })).toMatchObject({
      status: "cancelled",
      invoice: { status: "void" },
    });
    expect(await codeOf(cancelOrder(admin.ctx, { id: idOf(order) }))).toBe("state_conflict");
  });
});

describe("the list of orders", () => {
  it("is filtered by how they came and by day, and exported as it is filtered", async () => {
    const mine = await createTestReseller();
    const day = (text: string) => testContext(mine.actor, { clock: { now: () => new Date(text) } });
    const order = createOrderInput.parse({ items: [serverItem(product)] });
    await createOrder(day("2026-02-27T23:59:59.999Z"), order);
    await createOrder(day("2026-02-28T00:00:00Z"), order);
    await createOrder(day("2026-02-28T23:59:59.999Z"), order);
    await placeOrderFor(admin.ctx, input({ client: mine.id }));
    const count = async (filters: object) =>
      (await listOrders(mine.ctx, listOrdersInput.parse(filters))).items.length;
    expect(await count({})).toBe(4);
    expect(await count({ from: "2026-02-28", to: "2026-02-28" })).toBe(2);
    expect(await count({ to: "2026-02-27" })).toBe(1);
    expect(await count({ channel: "admin" })).toBe(1);
    expect(listOrdersInput.safeParse({ from: "2026-02-30" }).success).toBe(false);

    const rows: OrderRowDto[] = [];
    for await (const page of await exportOrders(mine.ctx, exportOrdersInput.parse({ to: "2026-02-28" })))
      rows.push(...page);
    expect(rows).toHaveLength(3);
    expect(rows.map(({ client }) => client.id)).toEqual([mine.id, mine.id, mine.id]);
    const { items } = await listActivity(mine.ctx, { limit: 1, action: "orders.exported" });
    expect(items).toMatchObject([{ after: { to: "2026-02-28" } }]);
    expect(await codeOf(exportOrders(anonymousContext(), exportOrdersInput.parse({})))).toBe(
      "unauthenticated",
    );
    // A client that asks for another's gets its own.
    const asked: OrderRowDto[] = [];
    for await (const page of await exportOrders(mine.ctx, { client: reseller.clientId })) asked.push(...page);
    expect(asked.map(({ client }) => client.id)).toEqual(asked.map(() => mine.id));
  });
});
