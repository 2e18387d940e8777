import { beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "@/core/clock";
import { parsePublicId, toPublicId } from "@/core/ids";
import { topUpBalance, topUpBalanceInput } from "@/features/billing";
import { createCustomer, createCustomerInput } from "@/features/customers";
import {
  asProvider,
  createTestAdmin,
  createTestClient,
  createTestReseller,
  type TestReseller,
} from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { anonymousContext, jobContext, testContext } from "@/testing/context";
import { errorOf } from "@/testing/error-code";
import { createOrder, createOrderInput, getOrder, orderFormKey, quoteOrder, quoteOrderInput } from "..";

let reseller: TestReseller;
let product: TestProduct;

beforeAll(async () => {
  reseller = await createTestReseller({ rateBps: 2_000 });
  product = await createTestProduct();
});

const input = (extra: object = {}) => createOrderInput.parse({ items: [serverItem(product)], ...extra });

const countOrders = () => asProvider((tx) => tx.order.count());

async function topUp(amountMinor: number) {
  const { ctx } = await createTestAdmin();
  const body = {
    client: reseller.id,
    amountMinor,
    reference: `top-up-${Math.random()}`,
    receivedAt: "2026-01-05",
  };
  return topUpBalance(ctx, topUpBalanceInput.parse(body));
}

async function placed(ctx: Parameters<typeof createOrder>[0], body = input()) {
  const { order } = await createOrder(ctx, body);
  if (!order) throw new Error("nothing was replayed here");
  return order;
}

describe("createOrder", () => {
  it("writes order, lines, services and invoice at wholesale, as quoted (R25, R28)", async () => {
    const customer = await createCustomer(
      reseller.ctx,
      createCustomerInput.parse({ name: "Carla", email: "carla@example.org" }),
    );
    const order = await placed(reseller.ctx, input({ customer: customer.id, metadata: { shop: "1042" } }));
    const quote = await quoteOrder(reseller.ctx, quoteOrderInput.parse({ items: [serverItem(product)] }));

    // 148.00 and 50.00 of set-up at 20 % less.
    expect(order.total).toEqual({ amount: 15_840, currency: "EUR" });
    expect(order.retailTotal).toEqual({ amount: 19_800, currency: "EUR" });
    expect(order.items[0]?.recurring).toEqual({ amount: 11_840, currency: "EUR" });
    expect(quote.total).toEqual(order.total);
    expect(quote.items[0]?.lines).toEqual(order.items[0]?.lines);

    const read = await getOrder(reseller.ctx, { id: idOf(order.id) });
    expect(read).toMatchObject(order);
    expect(read.customer).toEqual({ id: customer.id, name: "Carla" });
    expect(read.services.map((service) => service.status)).toEqual(["pending"]);
    expect(read.invoice?.number).toMatch(/^INV-\d{6}$/);
  });

  it("charges a direct client retail", async () => {
    const client = await createTestClient();
    const order = await placed(client.ctx);
    expect(order).toMatchObject({
      priceKind: "retail",
      total: { amount: 19_800 },
      retailTotal: { amount: 19_800 },
    });
    const error = await errorOf(
      createOrder(client.ctx, input({ customer: toPublicId("customer", reseller.clientId) })),
    );
    expect(error.fields[0]).toMatchObject({ path: ["customer"], code: "not_allowed" });
  });

  it("makes one service for each unit", async () => {
    const order = await placed(reseller.ctx, createOrderInput.parse({ items: [serverItem(product, 3)] }));
    expect(order.items[0]?.serviceIds).toHaveLength(3);
    expect(order.total.amount).toBe(15_840 * 3);
  });

  it("pays from the balance at once, or creates nothing", async () => {
    const before = await countOrders();
    const poor = await errorOf(createOrder(reseller.ctx, input({ payWith: "balance" })));
    expect(poor.code).toBe("insufficient_balance");
    expect(await countOrders()).toBe(before);

    await topUp(15_840);
    const order = await placed(reseller.ctx, input({ payWith: "balance" }));
    expect(order.status).toBe("paid");
    expect((await getOrder(reseller.ctx, { id: idOf(order.id) })).status).toBe("paid");
    expect((await errorOf(createOrder(reseller.ctx, input({ payWith: "balance" })))).code).toBe(
      "insufficient_balance",
    );
  });

  it("never spends more than there is, of many orders at once", async () => {
    await topUp(15_840 * 3);
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, () => createOrder(reseller.ctx, input({ payWith: "balance" }))),
    );
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(3);
  });

  it("makes one order of a form that is sent many times", async () => {
    const body = input();
    const idempotency = orderFormKey("a-token", body);
    const before = await countOrders();
    const results = await Promise.all(
      Array.from({ length: 8 }, () => createOrder(reseller.ctx, body, { idempotency })),
    );
    expect(await countOrders()).toBe(before + 1);
    const id = results.find((result) => result.order)?.order?.id;
    for (const { replay } of results.filter((result) => result.replay)) {
      expect(replay?.response).toBe(JSON.stringify({ id }));
    }
  });

  it("refuses a total that the buyer has not seen", async () => {
    const error = await errorOf(createOrder(reseller.ctx, input({ expectedTotalMinor: 15_839 })));
    expect(error).toMatchObject({
      code: "state_conflict",
      detail: "The price changed from €158.39 to €158.40. Review the order again.",
    });
  });

  it("costs nothing and runs at once where everything is free", async () => {
    const free = await createTestProduct({ base: { priceMinor: 0 } });
    const body = createOrderInput.parse({
      items: [{ product: free.id, cycle: "monthly", options: [free.ram] }],
    });
    const generous = await createTestReseller({ rateBps: 10_000 });
    const order = await placed(generous.ctx, body);
    expect(order).toMatchObject({ status: "paid", total: { amount: 0 } });
    // The log and the outbox tell that it is paid, as of one that cost something.
    const where = { clientId: generous.clientId };
    const told = await asProvider((tx) => tx.outboxEvent.findMany({ where, select: { type: true } }));
    for (const type of ["order.created", "invoice.paid", "order.paid"]) expect(told).toContainEqual({ type });
    expect(await asProvider((tx) => tx.activity.count({ where: { ...where, action: "order.paid" } }))).toBe(
      1,
    );
  });
});

describe("what cannot be ordered", () => {
  it("is named at its field, and nothing is stored", async () => {
    const before = await countOrders();
    const retired = await createTestProduct({ status: "retired" });
    const dollars = await createTestProduct({ currency: "USD" });
    const cases: [object, string][] = [
      [{ items: [serverItem(retired)] }, "items.0.product: retired"],
      [{ items: [serverItem(dollars)] }, "items.0.cycle: no_price"],
      [{ items: [{ ...serverItem(product), options: [dollars.ram] }] }, "items.0.options.0.group: not_found"],
      [
        { items: [serverItem(product), { ...serverItem(product), options: [] }] },
        "items.1.options: required",
      ],
      [
        { items: [{ ...serverItem(product), product: toPublicId("product", reseller.clientId) }] },
        "items.0.product: not_found",
      ],
      [
        { items: [serverItem(product)], customer: toPublicId("customer", reseller.clientId) },
        "customer: not_found",
      ],
    ];
    for (const [body, expected] of cases) {
      const error = await errorOf(createOrder(reseller.ctx, createOrderInput.parse(body)));
      expect(error.fields.map((field) => `${field.path.join(".")}: ${field.code}`)).toContain(expected);
    }
    expect(await countOrders()).toBe(before);
  });

  it.each([
    ["no items", { items: [] }],
    ["quantity 0", { quantity: 0 }],
    ["quantity −1", { quantity: -1 }],
    ["quantity 1.5", { quantity: 1.5 }],
    ["quantity 10⁹", { quantity: 1_000_000_000 }],
    ["an unknown field", { price: 1 }],
    ["a malformed id", { product: "prd_x" }],
    ["an operator for an id", { product: { not: "" } }],
  ])("is refused before it is priced: %s", (_name, change) => {
    const body = "items" in change ? change : { items: [{ ...serverItem(product), ...change }] };
    expect(createOrderInput.safeParse(body).success).toBe(false);
  });

  it("is another reseller's customer: not found, like one that does not exist", async () => {
    const other = await createTestReseller();
    const theirs = await createCustomer(
      other.ctx,
      createCustomerInput.parse({ name: "Theirs", email: "t@example.org" }),
    );
    const foreign = await errorOf(createOrder(reseller.ctx, input({ customer: theirs.id })));
    const missing = await errorOf(
      createOrder(reseller.ctx, input({ customer: toPublicId("customer", other.clientId) })),
    );
    expect({ ...foreign, cause: null }).toEqual({ ...missing, cause: null });
    const order = await placed(other.ctx);
    expect((await errorOf(getOrder(reseller.ctx, { id: idOf(order.id) }))).code).toBe("not_found");
  });
});

describe("who may not order", () => {
  it("is told so", async () => {
    const { ctx: admin } = await createTestAdmin();
    const suspended = testContext({ ...reseller.actor, resellerStatus: "suspended" as const });
    const readOnlyKey = testContext({
      kind: "api_key" as const,
      keyId: "k",
      label: "k",
      resellerId: reseller.clientId,
      scopes: ["orders:read"],
      resellerStatus: "active" as const,
    });
    expect((await errorOf(createOrder(anonymousContext(), input()))).code).toBe("unauthenticated");
    expect((await errorOf(createOrder(admin, input()))).code).toBe("forbidden");
    expect((await errorOf(createOrder(jobContext(), input()))).code).toBe("forbidden");
    expect((await errorOf(createOrder(suspended, input()))).code).toBe("reseller_suspended");
    expect((await errorOf(createOrder(readOnlyKey, input()))).code).toBe("insufficient_scope");
  });
});

describe("time", () => {
  it("comes from the context's clock", async () => {
    const clock = fixedClock("2026-01-31T23:59:59Z");
    const order = await placed(testContext(reseller.actor, { clock }));
    expect(order.createdAt).toBe("2026-01-31T23:59:59.000Z");
    const invoice = await asProvider((tx) =>
      tx.invoice.findFirstOrThrow({ where: { issuedAt: clock.now() } }),
    );
    expect(invoice.dueAt.toISOString()).toBe("2026-02-14T23:59:59.000Z");
  });
});

function idOf(publicId: string): string {
  const id = parsePublicId("order", publicId);
  if (!id) throw new Error(`no order id: ${publicId}`);
  return id;
}
