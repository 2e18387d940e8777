import { beforeAll, expect, it } from "vitest";
import { newId, toPublicId } from "@/core/ids";
import { createCustomer } from "@/features/customers";
import { asProvider, createTestReseller, type TestReseller } from "@/testing/actors";
import { createTestProduct, serverItem, type TestProduct } from "@/testing/catalog";
import { changesBetween, dumpDatabase } from "@/testing/dump";
import { codeOf, errorOf } from "@/testing/error-code";
import { createOrder, createOrderInput, lockQuote, quoteOrderInput } from "..";

let product: TestProduct;
let scarce: TestProduct;
let hidden: TestProduct;
let reseller: TestReseller;
let customer: string;

beforeAll(async () => {
  [product, scarce, hidden] = [
    await createTestProduct(),
    await createTestProduct(),
    await createTestProduct(),
  ];
  reseller = await createTestReseller({ rateBps: 2_000 });
  customer = (await createCustomer(reseller.ctx, { name: "Ada", email: "ada@example.org" })).id;
  const now = new Date();
  const uuid = (id: string) => createOrderInput.shape.items.element.shape.product.parse(id);
  await asProvider(async (tx) => {
    await tx.productStock.create({ data: { productId: uuid(scarce.id), remaining: 1, updatedAt: now } });
    await tx.product.update({ where: { id: uuid(hidden.id) }, data: { visibility: "clients" } });
  });
});

const order = (body: object, dryRun: boolean) =>
  createOrder(reseller.ctx, createOrderInput.parse(body), { dryRun });

it("answers as the true order would, and leaves the whole database as it was", async () => {
  const quoted = quoteOrderInput.parse({ items: [serverItem(product, 2)] });
  const quote = (await lockQuote(reseller.ctx, quoted)).made?.id;
  const body = { customer, quote, externalId: "dry", items: [serverItem(product, 2)], metadata: { a: "1" } };
  const before = await dumpDatabase();
  const dry = await order(body, true);
  expect(changesBetween(before, await dumpDatabase())).toEqual({});
  const real = await order(body, false);
  expect(Object.keys(changesBetween(before, await dumpDatabase()))).toContain("orders");
  const shape = (value: unknown) =>
    JSON.parse(JSON.stringify(value), (key, inner) =>
      /^(id|invoiceId|createdAt|updatedAt|paidAt)$/.test(key) || key === "serviceIds" ? typeof inner : inner,
    );
  expect(shape(dry)).toEqual(shape(real));
});

it.each([
  ["a balance that does not cover it", () => ({ items: [serverItem(product)], payWith: "balance" })],
  ["too little in stock", () => ({ items: [serverItem(scarce, 2)] })],
  ["no such customer", () => ({ items: [serverItem(product)], customer: toPublicId("customer", newId()) })],
  ["a product that is not for resellers", () => ({ items: [serverItem(hidden)] })],
  ["an external id that is taken", () => ({ items: [serverItem(product)], externalId: "dry" })],
  ["no such quote", () => ({ items: [serverItem(product)], quote: toPublicId("quote", newId()) })],
])("refuses %s like the true order", async (_, body) => {
  const asked = body();
  const before = await dumpDatabase();
  const [dry, real] = [await errorOf(order(asked, true)), await errorOf(order(asked, false))];
  expect([dry.code, dry.detail, dry.fields]).toEqual([real.code, real.detail, real.fields]);
  expect(changesBetween(before, await dumpDatabase())).toEqual({});
});

it("asks who it is first", async () => {
  const asked = createOrderInput.parse({ items: [serverItem(product)] });
  const suspended = { ...reseller.ctx, actor: { ...reseller.actor, resellerStatus: "suspended" as const } };
  expect(await codeOf(createOrder(suspended, asked, { dryRun: true }))).toBe("reseller_suspended");
});
